package io.vinnrate.customer.loyalty.rest;

import io.vinnrate.customer.Trend;
import io.vinnrate.customer.loyalty.AdviserBehaviour;
import io.vinnrate.customer.loyalty.Driver;
import io.vinnrate.customer.loyalty.Loyalty;
import io.vinnrate.customer.loyalty.LoyaltySurvey;
import io.vinnrate.customer.loyalty.LoyaltyWeights;
import io.vinnrate.customer.loyalty.Score;
import io.vinnrate.customer.loyalty.WeighedSurvey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's loyalty in JSON. */
@Schema(name = "Loyalty", description = "How loyal a customer is, and why")
public record LoyaltyResponse(
    @Schema(
            description =
                "10 · Σ weight · score / Σ weight over the drivers whose score is known, 0 to 100"
                    + " with one decimal; absent when none of these has a weight",
            examples = "81.6")
        @Nullable BigDecimal index,
    @Schema(description = "The day of the latest survey", required = true) LocalDate surveyedOn,
    @Schema(
            description = "The sum of the weights of the drivers whose score is known, 0 to 100",
            examples = "100",
            required = true)
        BigDecimal answeredWeight,
    @Schema(
            description =
                "Where the index is going since the survey before: stable within 2 points; absent"
                    + " with one survey",
            examples = "rising")
        @Nullable Trend trend,
    @Schema(description = "Points of the index since the survey before", examples = "3.4")
        @Nullable BigDecimal change,
    @Schema(
            description = "The driver with the lowest score, the one that weighs most of several",
            examples = "priceVsValue",
            required = true)
        @Nullable Driver weakestDriver,
    @Schema(description = "Every driver", required = true) List<DriverScore> drivers,
    @Schema(
            description = "What the adviser does worst; absent when it is not known",
            examples = "educates")
        @Nullable AdviserBehaviour weakestBehaviour,
    @Schema(
            description = "The latest 200 surveys until the day, the oldest first",
            maxItems = 200,
            required = true)
        List<MeasuredIndex> history) {

  static LoyaltyResponse of(Loyalty loyalty) {
    LoyaltySurvey latest = loyalty.latest();
    LoyaltyWeights weights = loyalty.weights();
    return new LoyaltyResponse(
        loyalty.index().orElse(null),
        latest.date(),
        weights.answered(latest),
        loyalty.trend().orElse(null),
        loyalty.change().orElse(null),
        weights.weakest(latest).orElse(null),
        Stream.of(Driver.values()).map(it -> DriverScore.of(it, latest, weights)).toList(),
        latest.weakestBehaviour().orElse(null),
        loyalty.history().stream().map(MeasuredIndex::of).toList());
  }

  /** What a driver does to the index. */
  @Schema(name = "DriverScore", description = "What a driver does to the index")
  public record DriverScore(
      @Schema(examples = "salesExperience", required = true) Driver driver,
      @Schema(description = "How much it means, in percent", examples = "53", required = true)
          BigDecimal weight,
      @Schema(
              description =
                  "0 to 10, rounded to two decimals; absent when it is unknown, which is not low",
              examples = "7.33")
          @Nullable BigDecimal score,
      @Schema(
              description =
                  "How many points of the index it takes off: all of them and the index make 100,"
                      + " but for rounding; 0 when its score is unknown",
              examples = "14.13",
              required = true)
          BigDecimal loss) {

    static DriverScore of(Driver driver, LoyaltySurvey survey, LoyaltyWeights weights) {
      return new DriverScore(
          driver,
          weights.of(driver),
          survey.score(driver).map(Score::rounded).orElse(null),
          weights.loss(driver, survey));
    }
  }

  /** The index of a day. */
  @Schema(name = "MeasuredIndex", description = "The loyalty index of a day")
  public record MeasuredIndex(
      @Schema(description = "The day of the survey", required = true) LocalDate date,
      @Schema(description = "Absent when none of its answers has a weight", examples = "78.2")
          @Nullable BigDecimal index) {

    static MeasuredIndex of(WeighedSurvey measured) {
      return new MeasuredIndex(measured.survey().date(), measured.index());
    }
  }
}
