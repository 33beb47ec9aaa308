package io.vinnrate.scoring.score.rest;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.NonBlocking;
import io.vinnrate.scoring.access.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What bounds the speed of a score: the JSON of one is read, and that of its answer is written, but
 * nothing is computed. There in measurements alone.
 */
@Path("/bench")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@EndpointDisabled(name = "vinnrate.bench.enabled", stringValue = "false", disableIfMissing = true)
public class BareScoreResource {

  private final Scoring scoring;
  private volatile @Nullable ScoreResponse answer;

  BareScoreResource(Scoring scoring) {
    this.scoring = scoring;
  }

  /** For callers who may ask for a score. */
  @POST
  @Path("scores")
  @RolesAllowed(Roles.COMPUTE)
  @NonBlocking
  @Operation(hidden = true)
  public ScoreResponse withToken(ScoreRequest request) {
    return answerTo(request);
  }

  /** For everybody. */
  @POST
  @Path("open-scores")
  @PermitAll
  @NonBlocking
  @Operation(hidden = true)
  public ScoreResponse withoutToken(ScoreRequest request) {
    return answerTo(request);
  }

  /** The answer to the first of all requests, which is that to all others in a measurement. */
  private ScoreResponse answerTo(ScoreRequest request) {
    ScoreResponse known = answer;
    if (known == null) {
      known = scoring.score(request);
      answer = known;
    }
    return known;
  }
}
