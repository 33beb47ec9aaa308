package io.vinnrate.faults.stack;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sees to it that no process outlives this one, also when it is killed: a shell that waits for the
 * end of a pipe, which the system closes then, and ends those whose ids are in a folder.
 */
final class LastWill implements AutoCloseable {

  private static final String SCRIPT =
      """
      cat >/dev/null
      for file in "$0"/*; do [ -e "$file" ] && kill -KILL "$(cat "$file")"; done
      """;

  private final Path folder;
  private final Process shell;

  /**
   * Begins to watch.
   *
   * @param folder where the ids are kept
   */
  LastWill(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      shell =
          new ProcessBuilder(Programs.inOwnSession(List.of("sh", "-c", SCRIPT, folder.toString())))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new LocalFailure("No shell can be run: " + e.getMessage(), e);
    }
  }

  /** Has the process of a member ended with this one. */
  void add(String member, long pid) {
    try {
      Files.writeString(folder.resolve(member), Long.toString(pid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of a member has ended; its id may become that of another. */
  void remove(String member) {
    try {
      Files.deleteIfExists(folder.resolve(member));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All have ended in good order. */
  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
