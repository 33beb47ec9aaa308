package io.vinnrate.bench.model;

import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.local.process.LocalFailure;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What a score takes by itself, beside the plain product of five numbers (JMH). */
public final class ModelScenario implements Scenario {

  private static final double TARGET_WITH_INTERVAL = 3;
  private static final double TARGET_WITHOUT = 0.5;
  private static final double NANOS_PER_MICRO = 1e3;

  private static final Options OPTIONS =
      new OptionsBuilder()
          .include(ModelBenchmark.class.getName())
          .mode(Mode.AverageTime)
          .timeUnit(TimeUnit.NANOSECONDS)
          .forks(2)
          .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
          .warmupIterations(5)
          .warmupTime(TimeValue.seconds(1))
          .measurementIterations(5)
          .measurementTime(TimeValue.seconds(1))
          .verbosity(VerboseMode.SILENT)
          .build();

  @Override
  public String name() {
    return "model";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) {
    progress.accept("Scoring for a minute …");
    Map<String, Double> nanos = nanos();
    double product = nanos.getOrDefault("product", Double.NaN);
    double score = nanos.getOrDefault("score", Double.NaN);
    double probability = nanos.getOrDefault("winProbability", Double.NaN);
    progress.accept(
        String.format(
            Locale.ROOT,
            "five numbers read and multiplied: %.0f ns; a win probability: %.0f ns, %.1f times"
                + " that; a score with its intervals: %.0f ns, %.1f times that",
            product,
            probability,
            probability / product,
            score,
            score / product));
    return List.of(
        Measurement.atMost(
            "a score with its intervals", score / NANOS_PER_MICRO, "µs", TARGET_WITH_INTERVAL),
        Measurement.atMost(
            "a win probability alone", probability / NANOS_PER_MICRO, "µs", TARGET_WITHOUT));
  }

  private static Map<String, Double> nanos() {
    try {
      Collection<RunResult> results = new Runner(OPTIONS).run();
      return results.stream()
          .map(RunResult::getPrimaryResult)
          .collect(Collectors.toMap(it -> it.getLabel(), it -> it.getScore()));
    } catch (RunnerException e) {
      throw new LocalFailure("The model can't be measured: " + e.getMessage(), e);
    }
  }
}
