package io.vinnrate.local.server;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends the servers of a JVM that was killed and could not do so itself: a shell that waits for the
 * end of a pipe, which the system closes when the JVM is gone.
 */
final class DeathWatch implements AutoCloseable {

  // Both: Kafka does not heed INT when it was started in the background, and PostgreSQL waits for
  // its clients after TERM.
  private static final String SCRIPT =
      """
      cat >/dev/null
      for pid in "$@"; do kill -TERM "$pid" && kill -INT "$pid" && ended=yes; done
      [ -z "$ended" ] || { sleep 10; rm -rf "$0"; }
      """;

  // Kept reachable, since the pipe is closed when nothing refers to it any more.
  private static final Set<DeathWatch> OPEN = ConcurrentHashMap.newKeySet();

  private final Process shell;

  private DeathWatch(Process shell) {
    this.shell = shell;
  }

  /**
   * Begins to watch over servers.
   *
   * @param folder their folder, deleted after them
   * @param servers the servers
   * @return to be closed when the servers have ended in good order
   */
  static DeathWatch over(Path folder, Collection<ChildProcess> servers) {
    List<String> command = Programs.inOwnSession(List.of("sh", "-c", SCRIPT, folder.toString()));
    servers.forEach(server -> command.add(Long.toString(server.pid())));
    try {
      DeathWatch watch =
          new DeathWatch(
              new ProcessBuilder(command)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .redirectError(ProcessBuilder.Redirect.DISCARD)
                  .start());
      OPEN.add(watch);
      return watch;
    } catch (IOException e) {
      throw new LocalFailure("No shell can be run: " + e.getMessage(), e);
    }
  }

  /** Ends the watch: by now the ids of the servers may be those of other processes. */
  @Override
  public void close() {
    shell.destroyForcibly();
    OPEN.remove(this);
  }
}
