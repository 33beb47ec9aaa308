package io.vinnrate.customer.classification.rest;

import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.classification.Movements;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cell of the matrix of movements in JSON. */
@Schema(name = "MovementCell", description = "How many customers went from a class to a class")
record MovementCellBody(
    @Schema(description = "Absent: without a contribution then", examples = "B")
        @Nullable CustomerClass from,
    @Schema(description = "Absent: without a contribution now", examples = "A")
        @Nullable CustomerClass to,
    @Schema(description = "How many", examples = "31", required = true) long customers) {

  static MovementCellBody of(Movements.Cell cell) {
    return new MovementCellBody(cell.from(), cell.to(), cell.customers());
  }
}
