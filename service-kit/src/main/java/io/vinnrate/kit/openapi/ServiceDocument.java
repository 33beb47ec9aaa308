package io.vinnrate.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes a service's OpenAPI document at build time, for the stored file and for {@code
 * /q/openapi} alike, so that resources describe only what is their own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ServiceDocument implements OASFilter {

  private final ProblemTypes problems;

  /** With the classes of the service, among which its own problems are looked for. */
  public ServiceDocument(IndexView classes) {
    this.problems = ProblemTypes.in(classes);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    WireTypes.describe(document);
    MergePatchBodies.describe(document);
    ActingUserParameter.describe(document);
    SharedHeaders.describe(document);
    new ProblemAnswers(problems).describe(document);
    SharedParameters.describe(document);
    StatedLimits.describe(document);
    StableOrder.sort(document);
  }
}
