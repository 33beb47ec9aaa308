package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.opportunity.ScoredOpportunity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers that carry an opportunity. */
final class Answers {

  private Answers() {}

  /** 201 with its address, for a request that may be repeated. */
  static Answer created(ScoredOpportunity scored) {
    return Answer.created(
        location(scored), ETags.of(scored.opportunity().version()), OpportunityResponse.of(scored));
  }

  /** 200, for a request that may be repeated. */
  static Answer changed(ScoredOpportunity scored) {
    return Answer.changed(ETags.of(scored.opportunity().version()), OpportunityResponse.of(scored));
  }

  /** 201 or 200. */
  static Response upserted(ScoredOpportunity scored, boolean created) {
    Response.ResponseBuilder answer =
        created
            ? Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location(scored))
            : Response.ok();
    return answer
        .entity(OpportunityResponse.of(scored))
        .tag(ETags.of(scored.opportunity().version()))
        .build();
  }

  /** 200. */
  static Response ok(ScoredOpportunity scored) {
    return upserted(scored, false);
  }

  private static URI location(ScoredOpportunity scored) {
    return URI.create("/v1/opportunities/" + scored.opportunity().id());
  }
}
