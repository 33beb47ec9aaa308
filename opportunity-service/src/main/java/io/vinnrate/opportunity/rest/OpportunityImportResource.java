package io.vinnrate.opportunity.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.ndjson.Ndjson;
import io.vinnrate.opportunity.access.Roles;
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

/**
 * Any number of opportunities, open and closed, from the system that they are synchronised with.
 */
@Path("/v1/opportunities/imports")
@Produces(Ndjson.MEDIA_TYPE)
@Consumes(Ndjson.MEDIA_TYPE)
@Tag(name = "Opportunities")
@RunOnVirtualThread // reads and writes as fast as the caller does
public class OpportunityImportResource {

  private final Ndjson ndjson;
  private final Idempotency idempotency;
  private final ImportLines lines;

  OpportunityImportResource(Ndjson ndjson, Idempotency idempotency, ImportLines lines) {
    this.ndjson = ndjson;
    this.idempotency = idempotency;
    this.lines = lines;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "importOpportunities",
      summary = "Take over any number of opportunities, open and closed, by their external ids",
      description =
          """
          Each line of the body is what `POST /v1/opportunities` takes, with an `externalId`, and when the opportunity
          was created, assessed and closed in the other system: `createdAt` ≤ `assessedAt` ≤ `closedAt` ≤ now.

          An opportunity that is not known is stored as it lived: its history has its creation, its assessment and its
          closure, each at its time, and what was known of it then is kept with the closure. One that is known becomes
          what the line says, now: what is left out is unknown afterwards, but `stage`, `assessment` and the outcome
          stay, and so does the time of its creation. It moves to a stage whatever exit activities are open there, for
          the other system has moved it. When the line has an outcome and it is open, it is closed. A closed one for
          which the line says something else is left as it is, and the line answered by the problem
          `opportunity-closed`: reopen it first.

          Each opportunity that is different then has one event, which tells its last state:
          `io.vinnrate.opportunity.created.v1`, `assessed`, `changed`, `won`, `lost` or `abandoned`; its versions in
          between are in its history. The score follows, of closed ones too.

          Each line is answered by one line, in the same order: by the opportunity's id and what has changed, or by its
          problem, after which the next lines go on. Blank lines are not answered, but count in the numbers. A line that
          is too long is skipped and answered by the problem `line-too-long`.

          Both bodies are streamed: read the answers while you write. A caller who sends nothing for 60 seconds is cut
          off. Lines are taken up to 500 at a time, each time as a whole. While the database is away lines are answered
          by the problem `unavailable`, and nothing of them is taken.

          When the connection ends before the last line is answered, send the same body again. Lines that were taken are
          `unchanged` then, unless someone has changed the opportunities since. With an `Idempotency-Key` they get, for
          24 hours, the answer of the first time and are not taken again, whatever has changed since; a line that says
          something else than the first time is answered by the problem `idempotency-key-reused`.

          The lines (shortened: customerId, title, amount and expectedCloseDate are needed)
          ```
          {"externalId":"crm-0815",...,"assessment":{"answers":{"budget":"allocated"}},"assessedAt":"2026-01-20T14:00:00Z","outcome":"won","closedAt":"2026-02-12T13:30:00Z"}
          {"externalId":"crm-0816",...,"createdAt":"2026-02-12T13:30:00Z","outcome":"lost","closedAt":"2026-01-20T14:00:00Z"}
          ```
          are answered by (shortened)
          ```
          {"line":1,"id":"019c1da0-8d1c-7a52-b7a5-0c2f6a1f7f10","status":"created"}
          {"line":2,"problem":{"type":"/problems/validation-failed",...,"errors":[{"pointer":"#/closedAt","detail":"must not be before createdAt"}]}}
          ```
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Ndjson.MEDIA_TYPE,
              schema = @Schema(implementation = ImportRequest.class),
              examples =
                  @ExampleObject(
                      name = "line",
                      summary = "A line",
                      value =
                          """
                          {"externalId": "crm-0815", "customerId": "019c1d9f-41ee-7058-a5c2-64c505d95954",
                            "title": "Cold-chain monitoring for two plants",
                            "amount": {"amount": 480000, "currency": "NOK"}, "expectedCloseDate": "2026-02-28",
                            "stage": "closing", "createdAt": "2025-11-03T08:15:00Z",
                            "assessment": {"answers": {"needLevel": "buyingVision", "budget": "allocated"}},
                            "assessedAt": "2026-01-20T14:00:00Z",
                            "outcome": "won", "reason": "The pilot convinced them", "closedAt": "2026-02-12T13:30:00Z"}
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
                    name = "opportunity",
                    summary = "The answer to a line that was taken",
                    value =
                        """
                        {"line": 1, "id": "019c1da0-8d1c-7a52-b7a5-0c2f6a1f7f10", "status": "created"}
                        """),
                @ExampleObject(
                    name = "problem",
                    summary = "The answer to a line that failed",
                    value =
                        """
                        {"line": 2, "problem": {"type": "/problems/validation-failed",
                          "title": "Some values are not allowed", "status": 422,
                          "detail": "1 value(s) do not fit the others",
                          "errors": [{"pointer": "#/closedAt", "detail": "must not be before createdAt"}]}}
                        """)
              }))
  public StreamingOutput importAll(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, InputStream body) {
    return ndjson.answerInBatches(
        idempotency.key("POST /v1/opportunities/imports", idempotencyKey),
        body,
        ImportRequest.class,
        lines);
  }
}
