package io.vinnrate.customer.market.rest;

import io.vinnrate.customer.market.MarketMatrix;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The market matrix as callers see it. */
@Schema(
    name = "MarketMatrix",
    description = "What is sold to whom, and how much it is worth pursuing")
public record MarketMatrixResponse(
    @Schema(
            description = "How many times it was changed, 0 while nobody has; also its ETag",
            examples = "3",
            required = true)
        long version,
    @Schema(
            description =
                "By product segment and then customer segment; what is left out does not fit",
            required = true)
        List<MatrixCellBody> cells,
    @Schema(description = "When it was last changed; absent while nobody has")
        @Nullable Instant changedAt) {

  static MarketMatrixResponse of(MarketMatrix matrix) {
    return new MarketMatrixResponse(
        matrix.version(),
        matrix.cells().stream().map(MatrixCellBody::of).toList(),
        matrix.changedAt());
  }
}
