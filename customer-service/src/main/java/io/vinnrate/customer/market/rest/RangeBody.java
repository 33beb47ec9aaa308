package io.vinnrate.customer.market.rest;

import io.vinnrate.customer.market.Range;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A range of whole numbers in JSON. */
@Schema(
    name = "Range",
    description = "Whole numbers from min to max, both included; at least one of them is given")
public record RangeBody(
    @Schema(description = "At least this", examples = "50") @PositiveOrZero @Max(RangeBody.HIGHEST)
        @Nullable Integer min,
    @Schema(description = "At most this, not below min", examples = "500")
        @PositiveOrZero
        @Max(RangeBody.HIGHEST)
        @Nullable Integer max) {

  static final int HIGHEST = 10_000_000;

  static @Nullable RangeBody of(@Nullable Range range) {
    return range == null ? null : new RangeBody(range.min(), range.max());
  }

  static @Nullable Range toRange(@Nullable RangeBody body) {
    return body == null ? null : new Range(body.min, body.max);
  }
}
