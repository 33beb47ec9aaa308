package io.vinnrate.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page behind every problem's {@code type}. */
@Path("/problems")
public class ProblemPages {

  private final Instance<ProblemCatalogue> catalogues;

  @Inject
  ProblemPages(Instance<ProblemCatalogue> catalogues) {
    this.catalogues = catalogues;
  }

  @GET
  @PermitAll
  @Path("{slug}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public String page(@PathParam("slug") String slug) {
    return all()
        .filter(type -> type.slug().equals(slug))
        .findFirst()
        .map(ProblemPages::html)
        .orElseThrow(NotFoundException::new);
  }

  private Stream<ProblemType> all() {
    return Stream.concat(
        Stream.of(CommonProblem.values()),
        catalogues.stream().flatMap(catalogue -> catalogue.problems().stream()));
  }

  private static String html(ProblemType type) {
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <title>%1$s</title>
    <h1>%1$s</h1>
    <p>HTTP status %2$d</p>
    <p>%3$s</p>
    </html>
    """
        .formatted(type.title(), type.status(), type.explanation());
  }
}
