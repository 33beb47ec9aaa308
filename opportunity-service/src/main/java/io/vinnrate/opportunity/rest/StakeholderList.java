package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.BuyingCentre;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A buying centre as callers see it: never so large that it must be paged. */
@Schema(name = "StakeholderList", description = "All who take part in the customer's decision")
public record StakeholderList(
    @Schema(
            description = "In the order of their ids",
            maxItems = BuyingCentre.MAX_ROLES,
            required = true)
        List<StakeholderResponse> items,
    @Schema(description = "How far we have come with them", required = true)
        CoverageBody coverage) {

  static StakeholderList of(BuyingCentre buyingCentre) {
    return new StakeholderList(
        buyingCentre.stakeholders().entrySet().stream()
            .map(it -> StakeholderResponse.of(it.getKey(), it.getValue()))
            .toList(),
        CoverageBody.of(buyingCentre.coverage()));
  }
}
