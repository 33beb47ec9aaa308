package io.vinnrate.customer.contribution.rest;

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

/** Contributions of any number of customers. */
@Path("/v1/contributions")
@Produces(Ndjson.MEDIA_TYPE)
@Consumes(Ndjson.MEDIA_TYPE)
@Tag(name = "Contributions")
@RunOnVirtualThread // reads and writes as fast as the caller does
public class BulkContributionResource {

  private final Ndjson ndjson;
  private final Idempotency idempotency;
  private final ContributionLines lines;

  BulkContributionResource(Ndjson ndjson, Idempotency idempotency, ContributionLines lines) {
    this.ndjson = ndjson;
    this.idempotency = idempotency;
    this.lines = lines;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "recordContributions",
      summary = "Record any number of contributions",
      description =
          """
          Each line of the body says what a customer has contributed in a period, as a `PUT` on
          `/v1/customers/{id}/contributions/{period}` does, with the customer's `customerId` or `externalId`; no If-Match
          is needed. Each line is answered by one line, in the same order: by what it has changed, or by its problem,
          after which the next lines go on. Later lines see earlier ones: of the same customer and period the last line
          holds. Blank lines are not answered, but count in the numbers. A line that is too long is skipped and answered
          by the problem `line-too-long`. A customer out of the caller's reach is as one that does not exist.

          Both bodies are streamed: read the answers while you write. A caller who sends nothing for 60 seconds is cut
          off. Lines are recorded up to 500 at a time, each time as a whole. While the database is away lines are
          answered by the problem `unavailable`, and nothing of them is recorded.

          When the connection ends before the last line is answered, send the same body again. Lines that were recorded
          are `unchanged` then, unless someone has changed the data since. With an `Idempotency-Key` they get, for 24
          hours, the answer of the first time and are not recorded again, whatever has changed since; a line that says
          something else than the first time is answered by the problem `idempotency-key-reused`. Lines that were
          answered by `unavailable` are recorded when the same body is sent again.

          The lines
          ```
          {"externalId":"crm-4711","period":"2026","revenue":480000,"contribution":126500.5,"currency":"NOK"}
          {"externalId":"crm-4711","period":"2026-13","revenue":1,"contribution":1,"currency":"NOK"}
          ```
          are answered by (shortened)
          ```
          {"line":1,"status":"created"}
          {"line":2,"problem":{"type":"/problems/validation-failed","title":"Some values are not allowed","status":422,...}}
          ```
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Ndjson.MEDIA_TYPE,
              schema = @Schema(implementation = BulkContributionRequest.class),
              examples =
                  @ExampleObject(
                      name = "line",
                      summary = "A line",
                      value =
                          """
                          {"externalId": "crm-4711", "period": "2026", "revenue": 480000, "contribution": 126500.5,
                            "currency": "NOK"}
                          """)))
  @APIResponse(
      responseCode = "200",
      description = "One line for each line of the body that is not blank, in its order",
      content =
          @Content(
              mediaType = Ndjson.MEDIA_TYPE,
              schema = @Schema(implementation = BulkContributionLine.class),
              examples = {
                @ExampleObject(
                    name = "status",
                    summary = "The answer to a line that was recorded",
                    value = "{\"line\": 1, \"status\": \"created\"}"),
                @ExampleObject(
                    name = "problem",
                    summary = "The answer to a line that failed",
                    value =
                        """
                        {"line": 2, "problem": {"type": "/problems/missing-exchange-rate",
                          "title": "An exchange rate is missing", "status": 422,
                          "detail": "There is no exchange rate of EUR in NOK on or before 2026-12-31: put one on /v1/exchange-rates/{date} first",
                          "errors": [{"pointer": "#/currency", "detail": "has no exchange rate on or before the period's last day"}]}}
                        """)
              }))
  public StreamingOutput record(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, InputStream body) {
    return ndjson.answerInBatches(
        idempotency.key("POST /v1/contributions", idempotencyKey),
        body,
        BulkContributionRequest.class,
        lines);
  }
}
