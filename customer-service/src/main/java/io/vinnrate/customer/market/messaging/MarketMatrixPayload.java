package io.vinnrate.customer.market.messaging;

import io.vinnrate.customer.market.MarketMatrix;
import io.vinnrate.customer.market.MatrixCell;
import java.util.List;

/** The market matrix as others see it: docs/contracts/schemas/market-matrix.v1.schema.json. */
record MarketMatrixPayload(List<CellPayload> cells) {

  static MarketMatrixPayload of(MarketMatrix matrix) {
    return new MarketMatrixPayload(matrix.cells().stream().map(CellPayload::of).toList());
  }

  /** A product segment that fits a customer segment. */
  record CellPayload(String productSegment, String customerSegment, int priority) {

    static CellPayload of(MatrixCell cell) {
      return new CellPayload(cell.productSegment(), cell.customerSegment(), cell.priority());
    }
  }
}
