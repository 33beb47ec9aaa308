package io.vinnrate.customer.rest;

import io.vinnrate.customer.Effect;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Versioned;
import io.vinnrate.kit.precondition.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers that carry what is recorded of a customer, and the customer's version as ETag. */
public final class FactAnswers {

  /** The ETag of an answer in the OpenAPI document. */
  public static final String ETAG = "#/components/headers/ETag";

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
