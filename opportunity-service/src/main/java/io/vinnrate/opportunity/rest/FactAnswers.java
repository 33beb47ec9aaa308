package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.opportunity.OpportunityFacts;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers that carry a fact of an opportunity, and the opportunity's version as ETag. */
final class FactAnswers {

  private FactAnswers() {}

  /** 200. */
  static Response found(OpportunityFacts.Versioned<?> found, Object body) {
    return Response.ok(body).tag(ETags.of(found.version())).build();
  }

  /** 201 with its address when it is new, else 200. */
  static Response recorded(OpportunityFacts.Recorded<?> recorded, String path, Object body) {
    Response.ResponseBuilder answer =
        recorded.isNew()
            ? Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, URI.create(path))
            : Response.ok();
    return answer.entity(body).tag(ETags.of(recorded.version())).build();
  }

  /** 204. */
  static Response removed(long version) {
    return Response.noContent().tag(ETags.of(version)).build();
  }
}
