package io.vinnrate.customer.market.rest;

import io.vinnrate.customer.market.MarketMatrix;
import io.vinnrate.customer.market.MatrixCell;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be sold to whom. */
@Schema(name = "MarketMatrixRequest", description = "All cells of the market matrix")
public record MarketMatrixRequest(
    @Schema(
            description =
                "What fits, each product segment and customer segment once; what is left out does"
                    + " not fit",
            required = true)
        @NotNull
        @Size(max = MarketMatrix.MAX_CELLS)
        List<@NotNull @Valid MatrixCellBody> cells) {

  List<MatrixCell> toCells() {
    return cells.stream().map(MatrixCellBody::toCell).toList();
  }
}
