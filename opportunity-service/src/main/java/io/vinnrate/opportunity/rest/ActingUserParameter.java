package io.vinnrate.opportunity.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes the header that {@link ActingUser} reads, at every operation that changes something.
 */
@OpenApiFilter(
    stages = OpenApiFilter.RunStage.BUILD,
    priority = ActingUserParameter.BEFORE_THE_KITS)
public class ActingUserParameter implements OASFilter {

  /** Higher ones come first; the kit's filter, which sorts what is there, has 1. */
  static final int BEFORE_THE_KITS = 2;

  private static final Set<HttpMethod> CHANGING =
      EnumSet.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getPaths().getPathItems().values().forEach(ActingUserParameter::describe);
  }

  private static void describe(PathItem path) {
    path.getOperations()
        .forEach(
            (method, operation) -> {
              if (CHANGING.contains(method)) {
                operation.addParameter(parameter());
              }
            });
  }

  private static Parameter parameter() {
    return OASFactory.createParameter()
        .name(ActingUser.HEADER)
        .in(Parameter.In.HEADER)
        .description(
            "The person that it is done for, by the key that the caller's system uses for its"
                + " people: the history keeps it. It is taken on trust")
        .schema(
            OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .minLength(1)
                .maxLength(ActingUser.MAX_LENGTH)
                .examples(List.of("ingrid")));
  }
}
