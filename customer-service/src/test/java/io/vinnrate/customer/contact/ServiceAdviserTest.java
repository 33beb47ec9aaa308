package io.vinnrate.customer.contact;

import static io.vinnrate.customer.contact.ServiceModel.ADVISED;
import static io.vinnrate.customer.contact.ServiceModel.INSIDE;
import static io.vinnrate.customer.contact.ServiceModel.KEY_ACCOUNT;
import static io.vinnrate.customer.contact.ServiceModel.SELF_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.customer.Channel;
import io.vinnrate.customer.CustomerClass;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceAdviserTest {

  @ParameterizedTest
  @CsvSource({"N, KEY_ACCOUNT", "A, ADVISED", "B, INSIDE", "C, SELF_SERVICE"})
  void theClassGivesTheModel(CustomerClass customerClass, ServiceModel model) {
    assertThat(advise(customerClass, null, "1000", "0").model()).isEqualTo(model);
    assertThat(advise(customerClass, null, "1000", "250").model()).isEqualTo(model);
    assertThat(advise(customerClass, null, null, "250").model()).isEqualTo(model);
  }

  @ParameterizedTest
  @CsvSource({"N, ADVISED", "A, INSIDE", "B, SELF_SERVICE", "C, SELF_SERVICE"})
  void whoCostsMoreThanAQuarterIsServedOneStepLower(CustomerClass customerClass, ServiceModel to) {
    assertThat(advise(customerClass, null, "1000", "250.01").model()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"N, ADVISED", "A, INSIDE", "B, SELF_SERVICE", "C, SELF_SERVICE"})
  void onlySmallCustomersFallToSelfServiceWhenNothingIsLeft(
      CustomerClass customerClass, ServiceModel to) {
    assertThat(advise(customerClass, null, "1000", "1000").model()).isEqualTo(to);
    assertThat(advise(customerClass, null, "-5", "0").model()).isEqualTo(to);
  }

  @Test
  void withoutAClassThereIsNoModel() {
    ServiceAdvice advice = advise(null, Channel.EMAIL, "1000", "10");
    assertThat(advice.model()).isNull();
    assertThat(advice.channels()).isEmpty();
    assertThat(advice.salesChannels()).isEmpty();
    assertThat(advice.reasons()).singleElement().satisfies(it -> says(it, "no class"));
  }

  @Test
  void thePreferredChannelComesFirst() {
    ServiceAdvice advice = advise(CustomerClass.A, Channel.EMAIL, "1000", "10");
    assertThat(advice.channels())
        .containsExactly(Channel.EMAIL, Channel.TELEPHONE, Channel.FACE_TO_FACE, Channel.INTERNET);
    says(advice.reasons().getLast(), "e-mail, which comes first");
  }

  @Test
  void aChannelThatTheModelHasNotIsRefusedWithTheReason() {
    ServiceAdvice advice = advise(CustomerClass.C, Channel.FACE_TO_FACE, "1000", "10");
    assertThat(advice.channels()).containsExactly(Channel.INTERNET, Channel.EMAIL);
    says(advice.reasons().getLast(), "meetings face to face, which this model does not have");
  }

  @Test
  void eachStepIsExplained() {
    List<Text> reasons = advise(CustomerClass.N, null, "1000", "300").reasons();
    assertThat(reasons)
        .extracting(Text::en)
        .containsExactly(
            "Class N, the few that give the first 40 % of the contribution: a key account manager"
                + " of its own",
            "Its contacts cost more than 25 % of its contribution, so one step down: a proactive"
                + " adviser",
            "A customer of class N keeps an adviser, whatever the contacts cost");
    assertThat(reasons)
        .extracting(Text::nb)
        .containsExactly(
            "Klasse N, de få som gir de første 40 % av dekningsbidraget: en egen"
                + " nøkkelkundeansvarlig",
            "Kontakten koster mer enn 25 % av dekningsbidraget, så ett trinn ned: en proaktiv"
                + " rådgiver",
            "En kunde i klasse N beholder en rådgiver, uansett hva kontakten koster");
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonIsWholeInBothLanguages(CustomerClass customerClass) {
    for (Channel channel : Channel.values()) {
      for (String contribution : List.of("-1", "0", "300", "1000")) {
        assertThat(advise(customerClass, channel, contribution, "100").reasons())
            .isNotEmpty()
            .noneMatch(reason -> (reason.en() + reason.nb()).contains("%s"));
      }
    }
  }

  @Test
  void theModelsFollowEachOther() {
    assertThat(KEY_ACCOUNT.stepDown()).isEqualTo(ADVISED);
    assertThat(ADVISED.stepDown()).isEqualTo(INSIDE);
    assertThat(INSIDE.stepDown()).isEqualTo(SELF_SERVICE);
    assertThat(SELF_SERVICE.stepDown()).isEqualTo(SELF_SERVICE);
  }

  @Test
  void theCostShareNeedsAContribution() {
    assertThat(serviceCase(CustomerClass.B, null, "1000", "125").costShare())
        .isEqualByComparingTo("0.125");
    assertThat(serviceCase(CustomerClass.B, null, "0", "125").costShare()).isNull();
    assertThat(serviceCase(CustomerClass.B, null, "-10", "125").costShare()).isNull();
    assertThat(serviceCase(CustomerClass.B, null, null, "125").costShare()).isNull();
  }

  private static void says(Text reason, String part) {
    assertThat(reason.en()).contains(part);
    assertThat(reason.nb()).isNotBlank();
  }

  private static ServiceAdvice advise(
      @Nullable CustomerClass customerClass,
      @Nullable Channel preferred,
      @Nullable String contribution,
      String cost) {
    return ServiceAdviser.advise(serviceCase(customerClass, preferred, contribution, cost));
  }

  private static ServiceCase serviceCase(
      @Nullable CustomerClass customerClass,
      @Nullable Channel preferred,
      @Nullable String contribution,
      String cost) {
    return new ServiceCase(
        customerClass,
        preferred,
        contribution == null ? null : new BigDecimal(contribution),
        new BigDecimal(cost));
  }
}
