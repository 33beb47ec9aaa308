package io.vinnrate.customer.classification.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.classification.Analysis;
import io.vinnrate.customer.classification.MovementQuery;
import io.vinnrate.customer.classification.Movements;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who rose and who fell. */
@Path("/v1/classification/movements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Classification")
public class MovementResource {

  private static final String LIST = "movements:id";

  private final MovementQuery movements;

  MovementResource(MovementQuery movements) {
    this.movements = movements;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listMovements",
      summary = "Compare the classes of two periods",
      description =
          "How many customers went from each class to each class, and which ones: who rose, who"
              + " fell, who entered with a first contribution and who left without one. Of the"
              + " customers within reach, by their classes among all customers.")
  @APIResponse(
      responseCode = "200",
      description = "The matrix, and a page of the customers who moved",
      content = @Content(schema = @Schema(implementation = MovementsResponse.class)))
  @APIResponse(
      responseCode = "422",
      description = "A contribution can't be converted",
      extensions = @Extension(name = "x-problem", value = "missing-exchange-rate"))
  public MovementsResponse list(
      @BeanParam MovementParameters asked,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    Analysis earlier = asked.earlier();
    Analysis later = asked.later();
    Cursor from = Cursor.decode(cursor, LIST, 1);
    Movements found =
        movements.compare(
            earlier, later, asked.direction(), from == null ? null : from.uuid(0), size + 1);
    return MovementsResponse.of(
        asked, found, size, last -> new Cursor(LIST, List.of(last.customerId().toString())));
  }
}
