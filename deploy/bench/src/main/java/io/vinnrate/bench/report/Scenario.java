package io.vinnrate.bench.report;

import java.util.List;
import java.util.function.Consumer;

/** One thing that is measured. */
public interface Scenario {

  /** Its name on the command line. */
  String name();

  /**
   * Measures it.
   *
   * @param progress takes a line on what goes on
   * @throws InterruptedException when the run is ended
   */
  List<Measurement> measure(Consumer<String> progress) throws InterruptedException;
}
