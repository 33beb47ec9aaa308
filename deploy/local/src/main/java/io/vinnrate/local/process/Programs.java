package io.vinnrate.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that run to their end and say something. */
public final class Programs {

  private Programs() {}

  /**
   * What a program that has ended left behind.
   *
   * @param exitCode 0 when all went well
   * @param output what it printed, errors included
   */
  public record Result(int exitCode, String output) {}

  /** The Java program that runs this process. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Looks a program up on the PATH. */
  public static Optional<Path> find(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Puts a program into a session of its own where the system can do that, so that neither Ctrl-C
   * nor the end of the terminal reaches it.
   *
   * @param command the program and its arguments
   * @return the command to run instead, which may be extended
   */
  public static List<String> inOwnSession(List<String> command) {
    List<String> whole = new ArrayList<>();
    find("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
    whole.addAll(command);
    return whole;
  }

  /**
   * Runs a program to its end.
   *
   * @param command the program and its arguments
   * @param limit how long it may take
   * @throws LocalFailure when it cannot be run or takes longer
   */
  public static Result run(List<String> command, Duration limit) {
    try {
      Path output = Files.createTempFile("vinnrate-", ".out");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
          throw new LocalFailure("%s takes longer than %s.".formatted(command.getFirst(), limit));
        }
        return new Result(
            process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new LocalFailure(
          "%s cannot be run: %s".formatted(command.getFirst(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted.", e);
    }
  }
}
