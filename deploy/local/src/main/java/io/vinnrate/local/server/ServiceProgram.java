package io.vinnrate.local.server;

import io.vinnrate.local.process.Programs;
import java.io.File;
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

  /**
   * Those of the JVM that every service is run with.
   *
   * <p>The young generation has its size from the beginning: while it is small, what a request or a
   * batch is still using is taken for old, and the heap fills up with it. What the compilers have
   * freed is given back to the system every ten seconds; glibc would keep it.
   */
  public static final List<String> JVM_OPTIONS =
      List.of(
          "-Xms96m",
          "-Xmx256m",
          "-Xmn48m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TrimNativeHeapInterval=10000");

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

  /** Where its AOT cache is kept, once there is one. */
  public Path cache() {
    return jar.resolveSibling("app.aot");
  }

  /** Tells whether there is one of what is packaged now. */
  public boolean isTrained() {
    File cache = cache().toFile();
    return cache.exists() && cache.lastModified() >= jar.toFile().lastModified();
  }

  /** The same, run with its AOT cache; it does not start when that does not fit. */
  public ServiceProgram withCache() {
    return with("-XX:AOTMode=on", "-XX:AOTCache=" + cache());
  }

  /** The same, run with other options. */
  public ServiceProgram with(String... more) {
    return new ServiceProgram(name, jar, List.of(more));
  }

  /** How it is run. */
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Programs.java().toString());
    command.addAll(JVM_OPTIONS);
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }
}
