package io.vinnrate.kit.picture;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.function.Supplier;

/** Answers that are JSON, or a picture of it for those who rather accept one. */
public final class Pictures {

  private static final Variant JSON = variant(MediaType.APPLICATION_JSON_TYPE);
  private static final Variant SVG = variant(MediaType.valueOf(Drawing.MEDIA_TYPE));

  private Pictures() {}

  private static Variant variant(MediaType type) {
    return new Variant(type, (String) null, null);
  }

  /** 200 with what the request accepts, JSON where it accepts both alike. */
  public static Response.ResponseBuilder answer(
      Request request, Supplier<?> body, Supplier<String> svg) {
    Variant chosen = request.selectVariant(List.of(JSON, SVG));
    Response.ResponseBuilder answer =
        SVG.equals(chosen)
            ? Response.ok(svg.get(), SVG.getMediaType())
            : Response.ok(body.get(), JSON.getMediaType());
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }
}
