package io.vinnrate.scoring.score.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.ndjson.Ndjson;
import io.vinnrate.scoring.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scores of any number of inputs. */
@Path("/v1/scores/bulk")
@Produces(Ndjson.MEDIA_TYPE)
@Consumes(Ndjson.MEDIA_TYPE)
@Tag(name = "Scores")
@RunOnVirtualThread // reads and writes as fast as the caller does
public class BulkScoreResource {

  private final Ndjson ndjson;
  private final Scoring scoring;
  private final AuditTrail trail;

  BulkScoreResource(Ndjson ndjson, Scoring scoring, AuditTrail trail) {
    this.ndjson = ndjson;
    this.scoring = scoring;
    this.trail = trail;
  }

  @POST
  @RolesAllowed(Roles.COMPUTE)
  @Operation(
      operationId = "scoreBulk",
      summary = "Score any number of inputs",
      description =
          """
          Each line of the body is what `POST /v1/scores` takes; each is answered by one line, in the same order, with
          what `POST /v1/scores` answers: its score, or its problem, after which the next lines go on. Blank lines are
          not answered, but count in the numbers. A line that is too long is skipped and answered by the problem
          `line-too-long`.

          Both bodies are streamed: read the answers while you write, for when they are not read no more lines are
          taken. A caller who sends nothing for 60 seconds is cut off. When the connection ends before the last line is
          answered, send the lines without an answer again: nothing is stored.

          The lines
          ```
          {"factors":{"need":0.9,"solution":0.8,"value":0.8,"access":0.7,"salesProcess":0.9}}
          {"model":"default-7"}
          ```
          are answered by (shortened)
          ```
          {"line":1,"score":{"winProbability":0.36288,"interval":{"low":0.36288,"high":0.36288,"level":0.8},...}}
          {"line":2,"problem":{"type":"/problems/validation-failed","title":"Some values are not allowed","status":422,...}}
          ```
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Ndjson.MEDIA_TYPE,
              schema = @Schema(implementation = ScoreRequest.class),
              examples =
                  @ExampleObject(
                      name = "line",
                      summary = "A line",
                      value = "{\"answers\": {\"needLevel\": \"conscious\"}}")))
  @APIResponse(
      responseCode = "200",
      description = "One line for each line of the body that is not blank, in its order",
      content =
          @Content(
              mediaType = Ndjson.MEDIA_TYPE,
              schema = @Schema(implementation = BulkScoreLine.class),
              examples =
                  @ExampleObject(
                      name = "problem",
                      summary = "The answer to a line that failed",
                      value =
                          """
                          {"line": 2, "problem": {"type": "/problems/validation-failed",
                            "title": "Some values are not allowed", "status": 422,
                            "detail": "There is no model 'default-7'",
                            "errors": [{"pointer": "#/model", "detail": "is not the version of a model"}]}}
                          """)))
  public StreamingOutput score(InputStream body) {
    BulkScores answers = new BulkScores(scoring);
    StreamingOutput output = ndjson.answer(body, ScoreRequest.class, answers);
    return out -> {
      try {
        output.write(out);
      } finally {
        trail.answered(Map.of("lines", answers.lines()));
      }
    };
  }
}
