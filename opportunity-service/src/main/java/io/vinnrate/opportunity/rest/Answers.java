package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.idempotency.Answer;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.opportunity.Assessment;
import io.vinnrate.opportunity.Opportunity;
import io.vinnrate.opportunity.ScoredOpportunity;
import io.vinnrate.opportunity.rubric.ActiveRubric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The answers that carry an opportunity. */
@ApplicationScoped
class Answers {

  private final ActiveRubric rubric;

  Answers(ActiveRubric rubric) {
    this.rubric = rubric;
  }

  /** An opportunity as callers see it. */
  OpportunityResponse body(ScoredOpportunity scored) {
    return OpportunityResponse.of(
        scored, rubric.dropped(scored.opportunity().assessment().answers()));
  }

  /** 201 with its address, for a request that may be repeated. */
  Answer created(ScoredOpportunity scored) {
    return Answer.created(location(scored), ETags.of(scored.opportunity().version()), body(scored));
  }

  /** 200, for a request that may be repeated. */
  Answer changed(ScoredOpportunity scored) {
    return Answer.changed(ETags.of(scored.opportunity().version()), body(scored));
  }

  /** 201 or 200. */
  Response upserted(ScoredOpportunity scored, boolean created) {
    Response.ResponseBuilder answer =
        created
            ? Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location(scored))
            : Response.ok();
    return answer.entity(body(scored)).tag(ETags.of(scored.opportunity().version())).build();
  }

  /** 200. */
  Response ok(ScoredOpportunity scored) {
    return upserted(scored, false);
  }

  /** 200 without a tag, which only what is there now has. */
  Response past(Opportunity stood) {
    return Response.ok(body(new ScoredOpportunity(stood, null))).build();
  }

  /** What is known of an opportunity. */
  AssessmentResponse assessment(Opportunity opportunity) {
    Assessment known = opportunity.assessment();
    return AssessmentResponse.of(known, rubric.dropped(known.answers()));
  }

  /** What a command on an opportunity is known by, so that a key serves each of them. */
  static String operation(UUID id, String command) {
    return "POST /v1/opportunities/%s/%s".formatted(id, command);
  }

  private static URI location(ScoredOpportunity scored) {
    return URI.create("/v1/opportunities/" + scored.opportunity().id());
  }
}
