package io.vinnrate.customer.market.rest;

import io.vinnrate.customer.market.CountedSegment;
import io.vinnrate.customer.market.Segment;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment as callers see it. */
@Schema(name = "Segment", description = "A name for the customers that a filter finds")
public record SegmentResponse(
    @Schema(description = "Identifies it", examples = "growing-builders", required = true)
        String key,
    @Schema(
            description = "Rises with each change, and is never used again; also its ETag",
            examples = "17",
            required = true)
        long version,
    @Schema(
            description = "What people call it",
            examples = "Growing builders in the west",
            required = true)
        String name,
    @Schema(description = "Which customers are in it", required = true) SegmentFilterBody filter,
    @Schema(
            description =
                "How many customers are in it now. After a change of the filter every customer is"
                    + " looked at again in the background, and the number follows",
            examples = "412",
            required = true)
        long customers,
    @Schema(description = "When it was made", required = true) Instant createdAt,
    @Schema(description = "When it was last changed", required = true) Instant changedAt) {

  static SegmentResponse of(CountedSegment counted) {
    Segment segment = counted.segment();
    return new SegmentResponse(
        segment.key(),
        segment.version(),
        segment.details().name(),
        SegmentFilterBody.of(segment.details().filter()),
        counted.customers(),
        segment.createdAt(),
        segment.changedAt());
  }
}
