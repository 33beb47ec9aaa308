package io.vinnrate.local.server;

import io.vinnrate.local.process.LocalFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checked-out project that this code runs in.
 *
 * @param root its topmost folder
 */
public record ProjectFolder(Path root) {

  private static final String ROOT = "vinnrate.root";

  /**
   * Finds it: the folder that the system property {@value #ROOT} names, else the first one from the
   * current folder upwards.
   *
   * @throws LocalFailure when there is no project
   */
  public static ProjectFolder find() {
    Path start = Path.of(System.getProperty(ROOT, "")).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("deploy/local/broker/pom.xml"))) {
        return new ProjectFolder(folder);
      }
    }
    throw new LocalFailure("%s is not in the project.".formatted(start));
  }

  /** The Kafka broker's class path, which the build gathers. */
  public Path brokerLibraries() {
    return root.resolve("deploy/local/broker/target/lib");
  }

  /** PostgreSQL's programs for tests; unpacked when they are not there. */
  public Path postgresPrograms() {
    return root.resolve("deploy/local/target/postgres");
  }
}
