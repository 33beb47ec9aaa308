package io.vinnrate.kit.openapi;

import io.vinnrate.kit.access.ActingUser;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The header that {@link ActingUser} reads, at every operation. */
final class ActingUserParameter {

  private ActingUserParameter() {}

  static void describe(OpenAPI document) {
    if (document.getPaths() != null) {
      document.getPaths().getPathItems().values().forEach(ActingUserParameter::describe);
    }
  }

  private static void describe(PathItem path) {
    path.getOperations().values().forEach(operation -> operation.addParameter(parameter()));
  }

  private static Parameter parameter() {
    return OASFactory.createParameter()
        .name(ActingUser.HEADER)
        .in(Parameter.In.HEADER)
        .description(
            "The person that a service acts for, by the key that the caller's system uses for its"
                + " people: it is noted with what was done. A person's token names its person"
                + " itself, and no other may be told beside it")
        .schema(
            OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .minLength(1)
                .maxLength(ActingUser.MAX_LENGTH)
                .examples(List.of("ingrid")));
  }
}
