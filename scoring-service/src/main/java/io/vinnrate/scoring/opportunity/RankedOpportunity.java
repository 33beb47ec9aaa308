package io.vinnrate.scoring.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open opportunity in a ranking.
 *
 * @param customerName null while its customer's event has not come
 * @param expectedValue amount times win probability, in the amount's currency
 * @param gainPerHour the expected value that its best next step gains in an hour, in the same
 *     currency
 * @param weakestFactor the name on the wire; null when nothing is lost
 */
public record RankedOpportunity(
    UUID opportunityId,
    String title,
    UUID customerId,
    @Nullable String customerName,
    @Nullable String owner,
    BigDecimal amount,
    String currency,
    double winProbability,
    BigDecimal expectedValue,
    BigDecimal gainPerHour,
    @Nullable String weakestFactor,
    LocalDate expectedCloseDate,
    String stage) {

  /** What it is ranked by. */
  BigDecimal rankedBy(RankingOrder order) {
    return switch (order) {
      case EXPECTED_VALUE -> expectedValue;
      case WIN_PROBABILITY -> new BigDecimal(winProbability);
      case GAIN_PER_HOUR -> gainPerHour;
    };
  }
}
