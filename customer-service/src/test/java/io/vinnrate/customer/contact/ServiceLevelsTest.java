package io.vinnrate.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.customer.Channel;
import io.vinnrate.customer.CustomerClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceLevelsTest {

  private static final Map<CustomerClass, Integer> CADENCE =
      Map.of(CustomerClass.N, 14, CustomerClass.A, 30, CustomerClass.B, 60, CustomerClass.C, 120);
  private static final Map<Channel, ChannelCost> COSTS =
      Map.of(
          Channel.INTERNET, cost("1", "60"),
          Channel.EMAIL, cost("2.50", "600"),
          Channel.TELEPHONE, cost("5", "700"),
          Channel.FACE_TO_FACE, cost("900", "800"));
  private static final ServiceLevels LEVELS = new ServiceLevels(CADENCE, COSTS);
  private static final Instant SINCE = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void theNextContactIsDueWhenTheCadenceOfTheClassHasPassed() {
    assertThat(LEVELS.due(CustomerClass.N, SINCE))
        .isEqualTo(new Due(Instant.parse("2026-03-15T10:00:00Z")));
    assertThat(LEVELS.due(CustomerClass.C, SINCE))
        .isEqualTo(new Due(Instant.parse("2026-06-29T10:00:00Z")));
  }

  @Test
  void withoutAClassNothingIsEverDue() {
    assertThat(LEVELS.due(null, SINCE)).isNull();
  }

  @Test
  void aContactIsOverdueFromTheMomentAfterItWasDue() {
    Due due = new Due(SINCE);
    assertThat(due.overdueDays(SINCE)).isNull();
    assertThat(due.overdueDays(SINCE.plusSeconds(1))).isZero();
    assertThat(due.overdueDays(Instant.parse("2026-03-04T09:59:59Z"))).isEqualTo(2);
    assertThat(due.overdueDays(Instant.parse("2026-03-04T10:00:00Z"))).isEqualTo(3);
  }

  @Test
  void aContactCostsByItsNumberAndItsLength() {
    assertThat(LEVELS.cost(new ChannelUse(Channel.FACE_TO_FACE, 2, 0, 90)))
        .isEqualTo(new BigDecimal("3000"));
    assertThat(LEVELS.cost(new ChannelUse(Channel.EMAIL, 3, 0, 0)))
        .isEqualTo(new BigDecimal("7.5"));
    assertThat(LEVELS.cost(new ChannelUse(Channel.TELEPHONE, 0, 0, 1)))
        .isEqualTo(new BigDecimal("11.6667"));
  }

  @Test
  void theCostsOfTheChannelsAddUp() {
    assertThat(
            LEVELS.cost(
                List.of(
                    new ChannelUse(Channel.EMAIL, 1, 0, 60),
                    new ChannelUse(Channel.INTERNET, 10, 0, 0))))
        .isEqualTo(new BigDecimal("612.5"));
    assertThat(LEVELS.cost(List.of())).isZero();
  }

  @Test
  void theSameCostsAreEqual() {
    assertThat(cost("100.00", "1E+2")).isEqualTo(cost("100", "100.0"));
    assertThat(cost("1E+2", "0").perContact().toString()).isEqualTo("100");
  }

  @Test
  void eachClassAndEachChannelNeedsAValue() {
    assertThatThrownBy(() -> new ServiceLevels(Map.of(CustomerClass.N, 14), COSTS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ServiceLevels(CADENCE, Map.of(Channel.EMAIL, cost("1", "1"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ChannelCost cost(String perContact, String perHour) {
    return new ChannelCost(new BigDecimal(perContact), new BigDecimal(perHour));
  }
}
