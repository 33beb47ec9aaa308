package io.vinnrate.faults;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.ProjectFolder;
import java.nio.file.Path;
import java.util.List;

/** {@code ./dev faults}: tries a stack of its own, under faults, and judges it. */
public final class Faults {

  private static final int VIOLATED = 1;
  private static final int USAGE = 2;

  private Faults() {}

  /**
   * Runs a trial. Exit code 0: all promises were kept; 1: one was not, or the stack did not come
   * up; 2: the command line is not understood.
   *
   * @param arguments the command's arguments
   */
  public static void main(String[] arguments) throws InterruptedException {
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (LocalFailure failure) {
      System.err.println(failure.getMessage());
      System.exit(USAGE);
      return;
    }
    System.exit(run(options));
  }

  private static int run(Options options) throws InterruptedException {
    Path folder = folder(options.seed());
    try {
      boolean kept = new Trial(options, folder, System.out::println).run().violations().isEmpty();
      System.out.println(
          kept
              ? "  All promises were kept."
              : "  Look at %s/journal.tsv, and at the logs beside it.".formatted(folder));
      return kept ? 0 : VIOLATED;
    } catch (LocalFailure failure) {
      System.err.println(failure.getMessage());
      return VIOLATED;
    }
  }

  /** Where a trial leaves its journal and logs. */
  static Path folder(long seed) {
    return ProjectFolder.find().root().resolve("target/faults").resolve("seed-" + seed);
  }
}
