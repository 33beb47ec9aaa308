package io.vinnrate.customer.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.customer.CustomerDetails;
import io.vinnrate.customer.Degree;
import io.vinnrate.customer.market.Facts.Conditions;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentFilterTest {

  private static final int CASES = 20_000;

  static IntStream facts() {
    return IntStream.range(0, Facts.COUNT);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void eachConditionAsksForItsOwnFact(int fact) {
    Object asked = Facts.RANGES.get(fact).get(1);
    Object other = Facts.RANGES.get(fact).get(2);
    SegmentFilter filter =
        Conditions.none()
            .with(fact, asked instanceof Integer number ? new Range(number, number) : Set.of(asked))
            .toFilter();
    assertThat(fits(filter, Facts.unknown())).isEqualTo(Fit.UNKNOWN);
    assertThat(fits(filter, Facts.unknown().with(fact, asked))).isEqualTo(Fit.YES);
    assertThat(fits(filter, Facts.unknown().with(fact, other))).isEqualTo(Fit.NO);
    Random random = new Random(fact);
    Facts allElse = Facts.random(random, 1).with(fact, asked);
    assertThat(fits(filter, allElse)).isEqualTo(Fit.YES);
  }

  @Test
  void oneBrokenConditionIsEnoughWhateverIsUnknown() {
    SegmentFilter filter =
        Conditions.none()
            .with(1, Set.of("NO"))
            .with(3, new Range(50, null))
            .with(5, Set.of(Degree.HIGH))
            .toFilter();
    Facts swedish = Facts.unknown().with(1, "SE");
    assertThat(fits(filter, swedish)).isEqualTo(Fit.NO);
    assertThat(fits(filter, swedish.with(3, 60).with(5, Degree.HIGH))).isEqualTo(Fit.NO);
    Facts norwegian = Facts.unknown().with(1, "NO");
    assertThat(fits(filter, norwegian)).isEqualTo(Fit.UNKNOWN);
    assertThat(fits(filter, norwegian.with(3, 60))).isEqualTo(Fit.UNKNOWN);
    assertThat(fits(filter, norwegian.with(3, 60).with(5, Degree.HIGH))).isEqualTo(Fit.YES);
    assertThat(fits(filter, norwegian.with(3, 60).with(5, Degree.LOW))).isEqualTo(Fit.NO);
  }

  @Test
  void aFilterIsTheConjunctionOfItsConditions() {
    Random random = new Random(1);
    for (int i = 0; i < CASES; i++) {
      Conditions conditions = Conditions.random(random, 0.2);
      CustomerDetails customer = Facts.random(random, 0.7).toDetails();
      Fit all =
          conditions.apart().stream()
              .map(filter -> filter.fits(customer))
              .reduce(Fit.YES, Fit::and);
      assertThat(conditions.toFilter().fits(customer)).isEqualTo(all);
    }
  }

  @Test
  void ofAWhollyKnownCustomerItIsKnownAndOrdinaryLogicSaysTheSame() {
    Random random = new Random(2);
    for (int i = 0; i < CASES; i++) {
      Conditions conditions = Conditions.random(random, 0.2);
      Facts facts = Facts.random(random, 1);
      boolean meetsAll =
          facts().allMatch(fact -> isMet(conditions.values().get(fact), facts.values().get(fact)));
      assertThat(fits(conditions.toFilter(), facts)).isEqualTo(meetsAll ? Fit.YES : Fit.NO);
    }
  }

  @Test
  void whatIsLearnedLaterNeverTakesBackAYesOrANo() {
    Random random = new Random(3);
    int settled = 0;
    for (int i = 0; i < CASES; i++) {
      SegmentFilter filter = Conditions.random(random, 0.2).toFilter();
      Facts facts = Facts.random(random, 0.6);
      Fit before = fits(filter, facts);
      Fit after = fits(filter, moreOf(facts, random));
      if (before != Fit.UNKNOWN) {
        assertThat(after).isEqualTo(before);
        settled++;
      }
    }
    assertThat(settled).isGreaterThan(CASES / 4);
  }

  @Test
  void whatIsUnknownCanStillTurnOutEitherWay() {
    Random random = new Random(4);
    for (int fact = 0; fact < Facts.COUNT; fact++) {
      List<? extends Comparable<?>> range = Facts.RANGES.get(fact);
      Object asked = range.get(random.nextInt(range.size()));
      SegmentFilter filter =
          Conditions.none()
              .with(
                  fact, asked instanceof Integer number ? new Range(number, number) : Set.of(asked))
              .toFilter();
      int place = fact;
      assertThat(range.stream().map(value -> fits(filter, Facts.unknown().with(place, value))))
          .contains(Fit.YES, Fit.NO)
          .doesNotContain(Fit.UNKNOWN);
    }
  }

  @Test
  void theOrderOfValuesIsOfNoConsequence() {
    Random random = new Random(5);
    for (int i = 0; i < 100; i++) {
      Conditions conditions = Conditions.random(random, 0.5);
      assertThat(conditions.toFilter()).isEqualTo(conditions.toFilter());
      assertThat(conditions.toFilter()).hasToString(conditions.toFilter().toString());
    }
    ProfileFilter one = new ProfileFilter(Set.of(), Set.of("SE", "NO"), Set.of(), null);
    assertThat(one.countries()).containsExactly("NO", "SE");
  }

  @Test
  void aFilterMustAskSomething() {
    assertThatThrownBy(() -> Conditions.none().toFilter())
        .hasMessage("a filter must have a condition");
  }

  /** Fills in some of what is unknown. */
  private static Facts moreOf(Facts facts, Random random) {
    Facts more = facts;
    for (int fact = 0; fact < Facts.COUNT; fact++) {
      if (facts.values().get(fact) == null && random.nextBoolean()) {
        List<? extends Comparable<?>> range = Facts.RANGES.get(fact);
        more = more.with(fact, range.get(random.nextInt(range.size())));
      }
    }
    return more;
  }

  private static boolean isMet(@Nullable Object condition, @Nullable Object fact) {
    return switch (condition) {
      case null -> true;
      case Range range -> fact instanceof Integer number && range.contains(number);
      case Set<?> values -> values.contains(fact);
      default -> throw new IllegalArgumentException("no condition: " + condition);
    };
  }

  private static Fit fits(SegmentFilter filter, Facts facts) {
    return filter.fits(facts.toDetails());
  }
}
