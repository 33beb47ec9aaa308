package io.vinnrate.local;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.HttpProbe;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.process.Programs;
import io.vinnrate.local.process.StopSignal;
import io.vinnrate.local.server.ServiceProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One of the three services as a JVM of its own.
 *
 * @param name its name
 * @param port the port of 127.0.0.1 that it listens on
 * @param packaged the packaged service, as the build left it
 * @param app where the copy that runs is kept
 * @param log its log file
 * @param configuration Quarkus' keys and their values, asked for at each start
 */
record Service(
    String name,
    int port,
    Path packaged,
    Path app,
    Path log,
    Supplier<Map<String, String>> configuration)
    implements Component {

  @Override
  public StopSignal stopSignal() {
    return StopSignal.TERM;
  }

  /** Where it listens. */
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Its description for people who try it out. */
  URI swaggerUi() {
    return address().resolve("/q/swagger-ui");
  }

  @Override
  public boolean isReady() {
    return HttpProbe.isAnswered(address().resolve("/q/health/ready"));
  }

  @Override
  public ChildProcess launch() {
    LocalPorts.requireFree(port, name);
    if (!Files.exists(packaged.resolve("quarkus-run.jar"))) {
      throw new LocalFailure("%s is not built: there is no %s.".formatted(name, packaged));
    }
    copyApp();
    List<String> command = new ArrayList<>();
    command.add(Programs.java().toString());
    command.addAll(ServiceProgram.JVM_OPTIONS);
    command.add("-Dquarkus.profile=local");
    command.add("-jar");
    command.add(app.resolve("quarkus-run.jar").toString());
    return ChildProcess.start(name, command, environment(), log);
  }

  private void copyApp() {
    try {
      Folders.delete(app);
      Folders.copy(packaged, app);
    } catch (IOException e) {
      throw new LocalFailure("%s cannot be copied: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Quarkus reads a key from the variable whose name has underscores for all but letters. */
  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    configuration
        .get()
        .forEach(
            (key, value) ->
                environment.put(
                    key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    return environment;
  }
}
