package io.vinnrate.scoring.market.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.scoring.market.Cell;
import java.util.List;

/** The whole market matrix: docs/contracts/schemas/market-matrix.v1.schema.json. */
record MarketMatrixPayload(@JsonProperty(required = true) List<CellPayload> cells) {

  /** Where a product segment and a customer segment fit. */
  record CellPayload(
      @JsonProperty(required = true) String productSegment,
      @JsonProperty(required = true) String customerSegment,
      @JsonProperty(required = true) int priority) {}

  /**
   * The cells.
   *
   * @throws IllegalArgumentException when a priority is out of range
   */
  List<Cell> toCells() {
    return cells.stream()
        .map(cell -> new Cell(cell.productSegment, cell.customerSegment, cell.priority))
        .toList();
  }
}
