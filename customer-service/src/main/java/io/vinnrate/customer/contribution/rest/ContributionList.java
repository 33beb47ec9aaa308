package io.vinnrate.customer.contribution.rest;

import io.vinnrate.customer.contribution.ContributionSum;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is recorded of a customer's contributions. */
@Schema(
    name = "ContributionList",
    description = "All that is recorded of a customer's contributions")
public record ContributionList(
    @Schema(description = "Earliest first", required = true) List<ContributionResponse> items) {

  static ContributionList of(List<ContributionSum> recorded) {
    return new ContributionList(recorded.stream().map(ContributionResponse::of).toList());
  }
}
