package io.vinnrate.customer.attention.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.attention.ClassPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A class's part of the plan in JSON. */
@Schema(name = "ClassPlan", description = "A class's part of the week")
public record ClassPlanBody(
    @Schema(description = "The class", examples = "N", required = true) @JsonProperty("class")
        CustomerClass customerClass,
    @Schema(description = "How many customers are in it", examples = "12", required = true)
        long customers,
    @Schema(description = "How many of them are overdue", examples = "7", required = true)
        long overdue,
    @Schema(
            description = "How many of them there is time for this week",
            examples = "12",
            required = true)
        int planned,
    @Schema(description = "Its part of the time", examples = "960", required = true) int minutes,
    @Schema(
            description = "The same in hours, rounded to two decimals",
            examples = "16",
            required = true)
        BigDecimal hours,
    @Schema(
            description = "The same as a share of the week, 0 to 1",
            examples = "0.4",
            required = true)
        double share) {

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  static ClassPlanBody of(ClassPlan plan, int weekMinutes) {
    return new ClassPlanBody(
        plan.customerClass(),
        plan.customers(),
        plan.overdue(),
        plan.contacts().size(),
        plan.minutes(),
        BigDecimal.valueOf(plan.minutes()).divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP),
        (double) plan.minutes() / weekMinutes);
  }
}
