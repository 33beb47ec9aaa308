package io.vinnrate.customer.market.rest;

import io.vinnrate.customer.market.SegmentDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a segment. */
@Schema(name = "SegmentRequest", description = "What is said of a segment")
public record SegmentRequest(
    @Schema(
            description = "What people call it",
            examples = "Growing builders in the west",
            required = true)
        @NotBlank
        @Size(max = 100)
        String name,
    @Schema(description = "Which customers are in it", required = true) @NotNull @Valid
        SegmentFilterBody filter) {

  /**
   * What is said of the segment.
   *
   * @throws io.vinnrate.kit.problem.ProblemException with every fault of one part against another
   */
  SegmentDetails toDetails() {
    FilterFaults.refuse(filter);
    return new SegmentDetails(name.strip(), filter.toFilter());
  }
}
