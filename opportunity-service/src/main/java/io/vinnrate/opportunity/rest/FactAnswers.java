package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.opportunity.Effect;
import io.vinnrate.opportunity.Recorded;
import io.vinnrate.opportunity.Versioned;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers that carry a fact of an opportunity, and the opportunity's version as ETag. */
public final class FactAnswers {

  private FactAnswers() {}

  /** 200. */
  public static Response found(Versioned<?> found, Object body) {
    return Response.ok(body).tag(ETags.of(found.version())).build();
  }

  /** 201 with its address when it is new, else 200. */
  public static Response recorded(Recorded<?> recorded, String path, Object body) {
    Response.ResponseBuilder answer =
        recorded.effect() == Effect.CREATED
            ? Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, URI.create(path))
            : Response.ok();
    return answer.entity(body).tag(ETags.of(recorded.version())).build();
  }

  /** 204. */
  public static Response removed(long version) {
    return Response.noContent().tag(ETags.of(version)).build();
  }
}
