package io.vinnrate.customer.market.rest;

import io.vinnrate.customer.market.MatrixCell;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cell of the market matrix in JSON. */
@Schema(name = "MatrixCell", description = "A product segment that fits a customer segment")
public record MatrixCellBody(
    @Schema(
            description = "What is sold, as opportunities name it",
            examples = "cold-chain",
            required = true)
        @NotBlank
        @Size(max = 100)
        String productSegment,
    @Schema(description = "The key of a segment", examples = "growing-builders", required = true)
        @NotNull
        String customerSegment,
    @Schema(
            description = "How much it is worth pursuing, 1 is the most",
            examples = "1",
            required = true)
        @NotNull
        @Min(1)
        @Max(3)
        Integer priority) {

  static MatrixCellBody of(MatrixCell cell) {
    return new MatrixCellBody(cell.productSegment(), cell.customerSegment(), cell.priority());
  }

  MatrixCell toCell() {
    return new MatrixCell(productSegment, customerSegment, priority);
  }
}
