package io.vinnrate.customer.loyalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer answered on a day. What it did not answer is unknown, not low.
 *
 * @param date the day
 * @param drivers answers about drivers, each 0 to 10 with one decimal
 * @param behaviours answers about what its adviser does, each 0 to 10 with one decimal
 */
public record LoyaltySurvey(
    LocalDate date, Map<Driver, BigDecimal> drivers, Map<AdviserBehaviour, BigDecimal> behaviours) {

  private static final int DECIMALS = 1;

  public LoyaltySurvey {
    drivers = checked(Driver.class, drivers);
    behaviours = checked(AdviserBehaviour.class, behaviours);
    if (drivers.isEmpty() && behaviours.isEmpty()) {
      throw new IllegalArgumentException("a survey has at least one answer");
    }
  }

  private static <K extends Enum<K>> Map<K, BigDecimal> checked(
      Class<K> type, Map<K, BigDecimal> answers) {
    Map<K, BigDecimal> checked = new EnumMap<>(type);
    answers.forEach((key, answer) -> checked.put(key, checked(answer)));
    return Collections.unmodifiableMap(checked);
  }

  private static BigDecimal checked(BigDecimal answer) {
    if (answer.signum() < 0
        || answer.compareTo(Score.BEST) > 0
        || answer.stripTrailingZeros().scale() > DECIMALS) {
      throw new IllegalArgumentException("an answer is 0 to 10 with one decimal, not " + answer);
    }
    return answer.setScale(DECIMALS);
  }

  /**
   * The score of a driver; empty when it is unknown. What the customer says of the sales process as
   * a whole goes before the mean of what it says of the adviser's behaviours.
   */
  public Optional<Score> score(Driver driver) {
    BigDecimal answer = drivers.get(driver);
    if (answer != null) {
      return Optional.of(Score.mean(List.of(answer)));
    }
    return driver == Driver.SALES_EXPERIENCE && !behaviours.isEmpty()
        ? Optional.of(Score.mean(behaviours.values()))
        : Optional.empty();
  }

  /** The behaviour with the lowest answer, the first of several; empty when none was answered. */
  public Optional<AdviserBehaviour> weakestBehaviour() {
    return behaviours.keySet().stream().min(Comparator.comparing(behaviours::get));
  }
}
