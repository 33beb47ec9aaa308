package io.vinnrate.local.server;

import io.vinnrate.local.process.Programs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is run as a service, with the JVM's settings of production.
 *
 * @param name such as {@code customer-service}
 * @param jar what the build has packaged
 * @param options further ones of the Java program
 */
public record ServiceProgram(String name, Path jar, List<String> options) {

  public ServiceProgram {
    options = List.copyOf(options);
  }

  /** A service as it is shipped. */
  public static ServiceProgram of(String name) {
    return in(name, name);
  }

  /**
   * An application of the project.
   *
   * @param module its folder in the project
   */
  public static ServiceProgram in(String module, String name) {
    Path jar = ProjectFolder.find().root().resolve(module, "target/quarkus-app/quarkus-run.jar");
    return new ServiceProgram(name, jar, List.of());
  }

  /** The same, run with other options. */
  public ServiceProgram with(String... more) {
    return new ServiceProgram(name, jar, List.of(more));
  }

  /** How it is run. */
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(Programs.java().toString(), "-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }
}
