package io.vinnrate.faults.stack;

import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes replicas crash at exact points, by Byteman: a rule ends the process that comes there first
 * after its trigger, a file, was put in place.
 */
public final class CrashPoints {

  private static final String AGENT = "org/jboss/byteman/agent/Main.class";

  private final Path folder;

  /**
   * Points of replicas that are not started yet.
   *
   * @param folder where rules and triggers are
   */
  CrashPoints(Path folder) {
    this.folder = folder;
  }

  /** The options of the JVM of a service's replicas. */
  List<String> jvmOptions(Service service) {
    StringBuilder rules = new StringBuilder();
    for (CrashPoint point : CrashPoint.values()) {
      if (point.services().contains(service)) {
        rules.append(point.rule(trigger(point, service).toString()));
      }
    }
    try {
      Files.createDirectories(folder);
      Path script = Files.writeString(folder.resolve(service.serviceName() + ".btm"), rules);
      return List.of("-javaagent:%s=script:%s".formatted(agent(), script));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The agent's jar, which is on this class path. */
  private static Path agent() {
    URL entry = ClassLoader.getSystemResource(AGENT);
    if (entry == null) {
      throw new LocalFailure("Byteman is not on the class path.");
    }
    String address = entry.getPath();
    return Path.of(URI.create(address.substring(0, address.indexOf('!'))));
  }

  private Path trigger(CrashPoint point, Service service) {
    return folder.resolve(point.words() + "-" + service.databaseName());
  }

  /** The next replica of a service that comes to a point crashes there. */
  public void arm(CrashPoint point, Service service) {
    try {
      Files.writeString(trigger(point, service), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** None crashes there any more. */
  public void disarm(CrashPoint point, Service service) {
    try {
      Files.deleteIfExists(trigger(point, service));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
