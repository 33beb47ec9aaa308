package io.vinnrate.customer.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much each driver means for loyalty. The standard weights, 19, 19, 9 and 53, are those that
 * Dixon and Adamson found (The Challenger Sale, 2011).
 *
 * @param byDriver the weight of every driver, 0 to 100, in percent; they add to exactly 100
 */
public record LoyaltyWeights(Map<Driver, BigDecimal> byDriver) {

  /** What all weights add to. */
  public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private static final int INDEX_DECIMALS = 1;
  private static final int LOSS_DECIMALS = 2;

  /** Sixtieths of a point of a score per point of the index. */
  private static final BigDecimal PARTS_PER_POINT =
      Score.BEST.multiply(BigDecimal.valueOf(Score.PARTS)).divide(WHOLE);

  private static final BigDecimal BEST_PARTS = Score.BEST.multiply(BigDecimal.valueOf(Score.PARTS));

  public LoyaltyWeights {
    if (!byDriver.keySet().equals(EnumSet.allOf(Driver.class))) {
      throw new IllegalArgumentException("every driver has a weight");
    }
    if (byDriver.values().stream().anyMatch(weight -> weight.signum() < 0)) {
      throw new IllegalArgumentException("a weight is not negative");
    }
    if (sum(byDriver.values().stream()).compareTo(WHOLE) != 0) {
      throw new IllegalArgumentException("the weights add to 100");
    }
    Map<Driver, BigDecimal> plain = new EnumMap<>(Driver.class);
    byDriver.forEach((driver, weight) -> plain.put(driver, plain(weight)));
    byDriver = Collections.unmodifiableMap(plain);
  }

  /** 19 and 19.00 are the same weight. */
  private static BigDecimal plain(BigDecimal weight) {
    BigDecimal stripped = weight.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The weight of one driver. */
  public BigDecimal of(Driver driver) {
    return byDriver.getOrDefault(driver, BigDecimal.ZERO);
  }

  /** The sum of the weights of the drivers whose score is known, 0 to 100. */
  public BigDecimal answered(LoyaltySurvey survey) {
    return sum(known(survey).stream().map(this::of));
  }

  /**
   * The loyalty index: 10 · Σ weight · score / Σ weight over the drivers whose score is known, 0 to
   * 100, rounded to one decimal. Empty when none of these has a weight.
   */
  public Optional<BigDecimal> index(LoyaltySurvey survey) {
    BigDecimal weighted =
        sum(
            known(survey).stream()
                .map(driver -> of(driver).multiply(survey.score(driver).orElseThrow().parts())));
    return points(weighted, survey, INDEX_DECIMALS);
  }

  /** A survey with its index. */
  WeighedSurvey weigh(LoyaltySurvey survey) {
    return new WeighedSurvey(survey, index(survey).orElse(null));
  }

  /**
   * What a driver takes off the index: 10 · weight · (10 − score) / Σ weight over the drivers whose
   * score is known, rounded to two decimals. Before rounding these and the index add to 100. 0 for
   * a driver whose score is unknown.
   */
  public BigDecimal loss(Driver driver, LoyaltySurvey survey) {
    return survey
        .score(driver)
        .map(score -> of(driver).multiply(BEST_PARTS.subtract(score.parts())))
        .flatMap(lost -> points(lost, survey, LOSS_DECIMALS))
        .orElse(BigDecimal.ZERO);
  }

  /** The driver with the lowest score; of several the one that weighs most, then the first. */
  public Optional<Driver> weakest(LoyaltySurvey survey) {
    return known(survey).stream()
        .min(
            Comparator.comparing((Driver driver) -> survey.score(driver).orElseThrow())
                .thenComparing(this::of, Comparator.reverseOrder()));
  }

  private Optional<BigDecimal> points(BigDecimal weighted, LoyaltySurvey survey, int decimals) {
    BigDecimal weight = answered(survey);
    return weight.signum() == 0
        ? Optional.empty()
        : Optional.of(
            weighted.divide(weight.multiply(PARTS_PER_POINT), decimals, RoundingMode.HALF_UP));
  }

  private static List<Driver> known(LoyaltySurvey survey) {
    return Stream.of(Driver.values()).filter(it -> survey.score(it).isPresent()).toList();
  }

  private static BigDecimal sum(Stream<BigDecimal> values) {
    return values.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
