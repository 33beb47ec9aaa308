package io.vinnrate.local.issuer;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.HttpProbe;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.process.Programs;
import io.vinnrate.local.process.StopSignal;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The issuer as a JVM of its own with a heap of 48 MB.
 *
 * @param port the port of 127.0.0.1 that it listens on
 * @param folder what it keeps
 * @param log its log file
 */
public record IssuerProcess(int port, IssuerFolder folder, Path log) implements Component {

  @Override
  public String name() {
    return "issuer";
  }

  @Override
  public StopSignal stopSignal() {
    return StopSignal.TERM;
  }

  /** Where it serves, which is also its name in tokens. */
  public URI address() {
    return TokenIssuer.addressOn(port);
  }

  @Override
  public boolean isReady() {
    return !LocalPorts.isFree(port)
        && HttpProbe.isAnswered(address().resolve("/.well-known/openid-configuration"));
  }

  @Override
  public ChildProcess launch() {
    LocalPorts.requireFree(port, name());
    List<String> command =
        List.of(
            Programs.java().toString(),
            "-Xmx48m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dsun.net.httpserver.nodelay=true",
            "-cp",
            classPath(),
            IssuerProcess.class.getName(),
            Integer.toString(port),
            folder.root().toString());
    return ChildProcess.start(name(), command, Map.of(), log);
  }

  /**
   * This JVM's, with a copy of our own classes, so that a build does not pull them from under it.
   */
  private String classPath() {
    Path own = ownClasses();
    Path copy = folder.root().resolve("app");
    try {
      Folders.delete(copy);
      Folders.copy(own, copy);
    } catch (IOException e) {
      throw new LocalFailure("The issuer cannot be copied: " + e.getMessage(), e);
    }
    return copy + File.pathSeparator + System.getProperty("java.class.path");
  }

  private static Path ownClasses() {
    try {
      return Path.of(
          IssuerProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Serves until it is stopped.
   *
   * @param arguments the port and the folder
   */
  @SuppressWarnings("resource") // serves as long as this process lives
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    IssuerFolder folder = new IssuerFolder(Path.of(arguments[1]));
    new TokenIssuer(port, folder.keys(), folder.clients(), Clock.systemUTC()).start();
    System.out.println("Listening on " + TokenIssuer.addressOn(port));
  }
}
