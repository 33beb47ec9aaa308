package io.vinnrate.customer.classification.rest;

import io.vinnrate.customer.classification.Movement;
import io.vinnrate.customer.classification.Movements;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Movements in JSON. */
@Schema(name = "Movements", description = "What has changed between two periods")
record MovementsResponse(
    @Schema(description = "The earlier period", examples = "2025", required = true) String from,
    @Schema(description = "The later period", examples = "2026", required = true) String to,
    @Schema(
            description = "By what the classes are divided",
            enumeration = {"contribution-share", "customer-share"},
            examples = "contribution-share",
            required = true)
        String basis,
    @Schema(
            description =
                "All customers with a contribution in one of the periods or both, those who stayed"
                    + " where they were as well; the same on each page",
            required = true)
        List<MovementCellBody> matrix,
    @Schema(description = "Who moved, in the order of their registration", required = true)
        List<MovementBody> items,
    @Schema(description = "The cursor of the part that follows; absent on the last")
        @Nullable String next) {

  static MovementsResponse of(
      MovementParameters asked, Movements movements, int size, Function<Movement, Cursor> cursor) {
    Page<MovementBody> page = Page.of(movements.customers(), size, MovementBody::of, cursor);
    return new MovementsResponse(
        asked.earlier().period().text(),
        asked.later().period().text(),
        asked.later().basis().key(),
        movements.matrix().stream().map(MovementCellBody::of).toList(),
        page.items(),
        page.next());
  }
}
