package io.vinnrate.local.load;

import io.vinnrate.local.Progress;
import io.vinnrate.local.ServiceAddresses;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code ./dev load FILE.csv --mapping MAPPING.yaml}: loads a company's own deals through the
 * public APIs. Repeating it changes nothing.
 */
public final class LoadCommand {

  /** Every row is loaded and scored. */
  public static final int OK = 0;

  /** Rows were refused, or loading stopped, or scores are missing. */
  public static final int INCOMPLETE = 1;

  /** The command, the mapping or the file's form is wrong; nothing was sent. */
  public static final int USAGE = 2;

  private static final String HOW = "usage: ./dev load FILE.csv --mapping MAPPING.yaml";

  private final ServiceAddresses addresses;
  private final Supplier<String> tokens;
  private final Progress progress;
  private final PrintStream out;
  private final PrintStream err;
  private final Retry retry;
  private final ScoreWait scoreWait;

  LoadCommand(
      ServiceAddresses addresses,
      Supplier<String> tokens,
      Progress progress,
      PrintStream out,
      PrintStream err,
      Retry retry,
      ScoreWait scoreWait) {
    this.addresses = addresses;
    this.tokens = tokens;
    this.progress = progress;
    this.out = out;
    this.err = err;
    this.retry = retry;
    this.scoreWait = scoreWait;
  }

  /**
   * Runs the command; results go to standard output, complaints to standard error.
   *
   * @param args what stands behind {@code load}
   * @param tokens let their bearer read and write what is loaded
   * @return the exit code: {@link #OK}, {@link #INCOMPLETE} or {@link #USAGE}
   */
  public static int run(
      List<String> args, ServiceAddresses addresses, Supplier<String> tokens, Progress progress) {
    return new LoadCommand(
            addresses, tokens, progress, System.out, System.err, Retry.STANDARD, ScoreWait.STANDARD)
        .run(args);
  }

  int run(List<String> args) {
    try {
      Arguments arguments = Arguments.parse(args);
      Mapping mapping = new MappingParser().parse(arguments.mapping());
      return load(arguments.file(), mapping, countRows(arguments.file(), mapping));
    } catch (UsageException e) {
      err.println(e.getMessage());
      return USAGE;
    }
  }

  /** Reads the file to its end, so that a broken one is found before anything is sent. */
  private static long countRows(Path file, Mapping mapping) {
    try (CsvFile rows = new CsvFile(file, mapping.delimiter())) {
      mapping.requireColumns(rows.header());
      long count = 0;
      while (rows.hasNext()) {
        rows.next();
        count++;
      }
      return count;
    }
  }

  private int load(Path file, Mapping mapping, long total) {
    LoadReport report = new LoadReport();
    try (SalesApi api = new SalesApi(addresses, tokens, retry);
        CsvFile rows = new CsvFile(file, mapping.delimiter())) {
      try {
        new Loader(new DealLoader(api), new RowMapper(mapping), report, progress).load(rows, total);
      } finally {
        report.refusals().forEach(err::println);
        out.println(report.line());
      }
      boolean scored = reportScores(api, report);
      return scored && report.refusals().isEmpty() ? OK : INCOMPLETE;
    } catch (LoadException e) {
      err.println(e.getMessage() + "; run the same command again to go on from here");
      return INCOMPLETE;
    }
  }

  private boolean reportScores(SalesApi api, LoadReport report) {
    Map<String, Double> scores = scoreWait.forScores(api, report.loaded(), progress);
    int missing = report.loaded().size() - scores.size();
    if (missing > 0) {
      err.printf(
          "%d of %d opportunities have no score after %d s without a new one%n",
          missing, report.loaded().size(), scoreWait.patience().toSeconds());
    }
    String discrimination = Discrimination.of(report.loaded(), scores).line();
    if (!discrimination.isEmpty()) {
      out.println(discrimination);
    }
    return missing == 0;
  }

  private record Arguments(Path file, Path mapping) {

    static Arguments parse(List<String> args) {
      int option = args.indexOf("--mapping");
      if (args.size() != 3 || option < 0 || option > 1) {
        throw new UsageException(HOW);
      }
      return new Arguments(Path.of(args.get(option == 0 ? 2 : 0)), Path.of(args.get(option + 1)));
    }
  }
}
