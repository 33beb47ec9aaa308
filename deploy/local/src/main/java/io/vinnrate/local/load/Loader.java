package io.vinnrate.local.load;

import io.vinnrate.local.Progress;
import java.util.Iterator;

/** Loads a file's rows, a few at a time, and notes what became of each. */
final class Loader {

  /** How many rows are under way at a time: enough to hide latency, few enough to be polite. */
  static final int IN_FLIGHT = 8;

  private static final String WHAT = "loading rows";

  private final DealLoader deals;
  private final RowMapper mapper;
  private final LoadReport report;
  private final Progress progress;

  Loader(DealLoader deals, RowMapper mapper, LoadReport report, Progress progress) {
    this.deals = deals;
    this.mapper = mapper;
    this.report = report;
    this.progress = progress;
  }

  /**
   * Loads the rows.
   *
   * @param total how many there are, for the progress
   * @throws LoadException when a service stays away; the report tells how far it came
   */
  void load(Iterator<Row> rows, long total) {
    Iterator<Runnable> attempts =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public Runnable next() {
            return attempt(rows.next());
          }
        };
    try {
      InFlight.each(
          attempts,
          IN_FLIGHT,
          attempt -> {
            attempt.run();
            show(total);
          });
    } finally {
      progress.done("%s: %,d of %,d".formatted(WHAT, report.rows(), total));
    }
  }

  /** Maps on the reading thread, since an earlier row may decide about a later one. */
  private Runnable attempt(Row row) {
    try {
      Deal deal = mapper.map(row);
      return () -> send(deal);
    } catch (RefusedException e) {
      return () -> report.refused(row.line(), e.problem());
    }
  }

  private void send(Deal deal) {
    try {
      report.loaded(deals.load(deal));
    } catch (RefusedException e) {
      report.refused(deal.line(), e.problem());
    }
  }

  private synchronized void show(long total) {
    progress.update(WHAT, report.rows(), total);
  }
}
