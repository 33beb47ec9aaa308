package io.vinnrate.local;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Certificates;
import io.vinnrate.local.server.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment decides about the local stack.
 *
 * @param project the checked-out project
 * @param state where the stack keeps its state: {@code VINNRATE_STATE}, else {@code .local}
 * @param environment the variables, of which {@code VINNRATE_…_PORT} choose ports and {@code
 *     VINNRATE_KAFKA_TLS} whether Kafka talks by TLS
 */
record Settings(ProjectFolder project, StateFolder state, Map<String, String> environment) {

  private static final List<String> SERVICES =
      List.of("customer-service", "opportunity-service", "scoring-service");
  private static final String KAFKA_TLS = "VINNRATE_KAFKA_TLS";
  private static final int LAST_PORT = 65_535;

  Settings {
    environment = Map.copyOf(environment);
  }

  /** Reads the environment. */
  static Settings from(Map<String, String> environment) {
    ProjectFolder project = ProjectFolder.find();
    String state = environment.get("VINNRATE_STATE");
    Path folder = state == null ? project.root().resolve(".local") : Path.of(state);
    return new Settings(project, new StateFolder(folder.toAbsolutePath().normalize()), environment);
  }

  /**
   * The certificates of Kafka and its clients, when they talk by TLS: when {@value #KAFKA_TLS} is
   * true, and from then on until the data is forgotten.
   */
  Optional<Certificates> kafkaCertificates() {
    Certificates certificates = new Certificates(state.data("kafka-certificates"), SERVICES);
    boolean wanted = Boolean.parseBoolean(environment.get(KAFKA_TLS));
    return Optional.of(certificates).filter(all -> wanted || all.exist());
  }

  /** The name of the variable that chooses a component's port, such as VINNRATE_CUSTOMER_PORT. */
  static String portVariable(String component) {
    return "VINNRATE_%s_PORT".formatted(component.replace("-service", "").toUpperCase(Locale.ROOT));
  }

  /**
   * The port of a component: the one it runs on, else that of the variable, else that of its last
   * start, else the usual one.
   *
   * @param component its name
   * @param usual the port when nobody has chosen another
   * @throws LocalFailure when the variable holds no port
   */
  int port(String component, int usual) {
    String variable = portVariable(component);
    String chosen = environment.get(variable);
    boolean runs = state.running(component).isPresent();
    if (chosen == null || runs) {
      return state.lastPort(component).orElse(usual);
    }
    try {
      int port = Integer.parseInt(chosen);
      if (port > 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new LocalFailure("%s is not a port: %s".formatted(variable, chosen));
  }
}
