package io.vinnrate.customer.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.ndjson.Ndjson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Any number of customers from the system that they are synchronised with. */
@Path("/v1/customers/imports")
@Produces(Ndjson.MEDIA_TYPE)
@Consumes(Ndjson.MEDIA_TYPE)
@Tag(name = "Customers")
@RunOnVirtualThread // reads and writes as fast as the caller does
public class CustomerImportResource {

  private final Ndjson ndjson;
  private final Idempotency idempotency;
  private final ImportLines lines;

  CustomerImportResource(Ndjson ndjson, Idempotency idempotency, ImportLines lines) {
    this.ndjson = ndjson;
    this.idempotency = idempotency;
    this.lines = lines;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "importCustomers",
      summary = "Create or replace any number of customers by their external ids",
      description =
          """
          Each line of the body is what `POST /v1/customers` takes, with an `externalId`, and does what a `PUT` on
          `/v1/customers/by-external-id/{externalId}` does: what is left out is unknown afterwards. Publishes
          `io.vinnrate.customer.registered.v1` or `io.vinnrate.customer.changed.v1` of each customer unless nothing is
          different. A customer that is or would be out of the caller's reach stays as it is: the line gets the problem
          `out-of-reach`. Each line is answered by one line, in the same order: by the customer's id and what has
          changed, or by its problem, after which the next lines go on. Blank lines are not answered, but count in the
          numbers. A line that is too long is skipped and answered by the problem `line-too-long`.

          Both bodies are streamed: read the answers while you write. A caller who sends nothing for 60 seconds is cut
          off. Lines are taken up to 500 at a time, each time as a whole. While the database is away lines are answered
          by the problem `unavailable`, and nothing of them is taken.

          When the connection ends before the last line is answered, send the same body again. Lines that were taken are
          `unchanged` then, unless someone has changed the customers since. With an `Idempotency-Key` they get, for 24
          hours, the answer of the first time and are not taken again, whatever has changed since; a line that says
          something else than the first time is answered by the problem `idempotency-key-reused`.

          The lines
          ```
          {"externalId":"crm-4711","name":"Fjordkraft Elektro AS","profile":{"country":"NO"}}
          {"name":"Without an external id"}
          ```
          are answered by (shortened)
          ```
          {"line":1,"id":"0198f1d4-6f0a-7c2e-9b1d-3a5c7e9f1b2d","status":"created"}
          {"line":2,"problem":{"type":"/problems/validation-failed","title":"Some values are not allowed","status":422,...}}
          ```
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Ndjson.MEDIA_TYPE,
              schema = @Schema(implementation = CustomerRequest.class),
              examples =
                  @ExampleObject(
                      name = "line",
                      summary = "A line",
                      value =
                          """
                          {"externalId": "crm-4711", "name": "Fjordkraft Elektro AS", "profile": {"country": "NO"}}
                          """)))
  @APIResponse(
      responseCode = "200",
      description = "One line for each line of the body that is not blank, in its order",
      content =
          @Content(
              mediaType = Ndjson.MEDIA_TYPE,
              schema = @Schema(implementation = ImportLine.class),
              examples = {
                @ExampleObject(
                    name = "customer",
                    summary = "The answer to a line that was taken",
                    value =
                        """
                        {"line": 1, "id": "0198f1d4-6f0a-7c2e-9b1d-3a5c7e9f1b2d", "status": "created"}
                        """),
                @ExampleObject(
                    name = "problem",
                    summary = "The answer to a line that failed",
                    value =
                        """
                        {"line": 2, "problem": {"type": "/problems/validation-failed",
                          "title": "Some values are not allowed", "status": 422,
                          "detail": "An import goes by external ids",
                          "errors": [{"pointer": "#/externalId", "detail": "must not be null"}]}}
                        """)
              }))
  public StreamingOutput importAll(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, InputStream body) {
    return ndjson.answerInBatches(
        idempotency.key("POST /v1/customers/imports", idempotencyKey),
        body,
        CustomerRequest.class,
        lines);
  }
}
