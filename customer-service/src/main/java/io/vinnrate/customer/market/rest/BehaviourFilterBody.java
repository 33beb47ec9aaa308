package io.vinnrate.customer.market.rest;

import static io.vinnrate.customer.market.rest.ValueLists.MAX_VALUES;

import io.vinnrate.customer.Degree;
import io.vinnrate.customer.Trend;
import io.vinnrate.customer.market.BehaviourFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Conditions on a customer's behaviour in JSON. */
@Schema(name = "BehaviourFilter", description = "Conditions on how a customer behaves")
public record BehaviourFilterBody(
    @Schema(description = "How our revenue from it has developed is one of these")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull Trend> revenueHistory,
    @Schema(description = "How loyal it is is one of these", examples = "[\"medium\", \"high\"]")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull Degree> loyalty,
    @Schema(description = "How it responds to what is new is one of these")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull Degree> innovationResponse,
    @Schema(description = "How it responds to campaigns is one of these")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull Degree> campaignResponse,
    @Schema(description = "How often it buys in a year is in this range") @Valid
        @Nullable RangeBody purchasesPerYear,
    @Schema(description = "How it grows itself is one of these") @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull Trend> growth) {

  /** No condition. */
  static final BehaviourFilterBody NOTHING =
      new BehaviourFilterBody(null, null, null, null, null, null);

  static @Nullable BehaviourFilterBody of(BehaviourFilter filter) {
    return filter.equals(BehaviourFilter.ANY)
        ? null
        : new BehaviourFilterBody(
            ValueLists.of(filter.revenueHistory()),
            ValueLists.of(filter.loyalty()),
            ValueLists.of(filter.innovationResponse()),
            ValueLists.of(filter.campaignResponse()),
            RangeBody.of(filter.purchasesPerYear()),
            ValueLists.of(filter.growth()));
  }

  static BehaviourFilter toFilter(@Nullable BehaviourFilterBody body) {
    return body == null
        ? BehaviourFilter.ANY
        : new BehaviourFilter(
            ValueLists.toSet(body.revenueHistory),
            ValueLists.toSet(body.loyalty),
            ValueLists.toSet(body.innovationResponse),
            ValueLists.toSet(body.campaignResponse),
            RangeBody.toRange(body.purchasesPerYear),
            ValueLists.toSet(body.growth));
  }
}
