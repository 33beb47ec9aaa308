package io.vinnrate.kit.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The same document at each build, whatever order the classes were found in. */
final class StableOrder {

  /** Path parameters first, then the operation's own, then those of paging. */
  private static final Comparator<Parameter> PARAMETERS =
      Comparator.<Parameter, Boolean>comparing(it -> it.getIn() != Parameter.In.PATH)
          .thenComparing(it -> it.getIn() != Parameter.In.QUERY)
          .thenComparing(it -> List.of("limit", "cursor").indexOf(it.getName()))
          .thenComparing(Parameter::getName);

  private StableOrder() {}

  static void sort(OpenAPI document) {
    Components components = document.getComponents();
    components.setSchemas(new TreeMap<>(components.getSchemas()));
    if (document.getPaths() != null) {
      Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
      document.getPaths().setPathItems(paths);
    }
    if (document.getTags() != null) {
      document.setTags(
          document.getTags().stream().sorted(Comparator.comparing(it -> it.getName())).toList());
    }
    Operations.of(document).forEach(StableOrder::sort);
  }

  private static void sort(Operation operation) {
    operation
        .getResponses()
        .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    if (operation.getParameters() != null) {
      List<Parameter> parameters = new ArrayList<>(operation.getParameters());
      parameters.sort(PARAMETERS);
      operation.setParameters(parameters);
    }
  }
}
