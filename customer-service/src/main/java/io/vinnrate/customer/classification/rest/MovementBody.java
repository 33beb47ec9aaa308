package io.vinnrate.customer.classification.rest;

import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.classification.Direction;
import io.vinnrate.customer.classification.Movement;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer that moved, in JSON. */
@Schema(name = "Movement", description = "A customer whose class is another than it was")
record MovementBody(
    @Schema(required = true) UUID customerId,
    @Schema(examples = "Fjordkraft Elektro AS", required = true) String name,
    @Schema(description = "Absent when it had no contribution then", examples = "B")
        @Nullable CustomerClass from,
    @Schema(description = "Absent when it has no contribution any more", examples = "A")
        @Nullable CustomerClass to,
    @Schema(description = "Where it went", examples = "rose", required = true)
        Direction direction) {

  static MovementBody of(Movement movement) {
    return new MovementBody(
        movement.customerId(),
        movement.name(),
        movement.from(),
        movement.to(),
        movement.direction());
  }
}
