package io.vinnrate.customer.market.rest;

import io.vinnrate.customer.market.SegmentFilter;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A segment's filter in JSON. */
@Schema(
    name = "SegmentFilter",
    description =
        "Which customers are in a segment: those that meet every condition that is given. At least"
            + " one is. A condition on a fact that is unknown of a customer is neither met nor"
            + " broken: unless it breaks another one, it may be in the segment or not")
public record SegmentFilterBody(
    @Schema(description = "Conditions on what it is") @Valid @Nullable ProfileFilterBody profile,
    @Schema(description = "Conditions on how it behaves") @Valid
        @Nullable BehaviourFilterBody behaviour,
    @Schema(description = "Conditions on what it needs") @Valid @Nullable NeedsFilterBody needs) {

  static SegmentFilterBody of(SegmentFilter filter) {
    return new SegmentFilterBody(
        ProfileFilterBody.of(filter.profile()),
        BehaviourFilterBody.of(filter.behaviour()),
        NeedsFilterBody.of(filter.needs()));
  }

  SegmentFilter toFilter() {
    return new SegmentFilter(
        ProfileFilterBody.toFilter(profile),
        BehaviourFilterBody.toFilter(behaviour),
        NeedsFilterBody.toFilter(needs));
  }
}
