package io.vinnrate.bench.start;

import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.stack.Installation;
import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.process.StopSignal;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.ServiceProgram;
import io.vinnrate.local.server.TrainingRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How long each service takes from the start of its process until it is ready, its database being
 * migrated, beside the same Quarkus with no entity and no channel; and how long with the AOT cache.
 */
public final class StartScenario implements Scenario {

  private static final double RATIO_TARGET = 1.5;
  private static final double CACHED_TARGET = 1_200;
  private static final int ROUNDS = 5;
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final List<String> SERVICES =
      List.of("customer-service", "opportunity-service", "scoring-service");

  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress)) {
      Path folder = Files.createTempDirectory("vinnrate-start-");
      try {
        return measure(installation, folder, progress);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new LocalFailure("The start can't be measured: " + e.getMessage(), e);
    }
  }

  /**
   * A program that is started again and again.
   *
   * @param times how long it took until it was ready
   */
  private record Contender(String what, Supplier<Started> start, List<Duration> times) {

    Contender(String what, Supplier<Started> start) {
      this(what, start, new ArrayList<>());
    }

    void run() throws InterruptedException {
      times.add(start.get().untilReady());
    }

    List<Double> millis() {
      return times.stream().map(it -> (double) it.toMillis()).toList();
    }
  }

  private static List<Measurement> measure(
      Installation installation, Path folder, Consumer<String> progress)
      throws IOException, InterruptedException {
    Contender bare = new Contender("the same Quarkus, bare", () -> bare(folder));
    List<Contender> plain = new ArrayList<>();
    List<Contender> cached = new ArrayList<>();
    for (String name : SERVICES) {
      Database database = installation.createDatabase(name.replace("-service", ""));
      ServiceProgram program = ServiceProgram.of(name);
      progress.accept("Migrating the database of %s …".formatted(name));
      installation.startService(name, database).stop();
      if (!program.isTrained()) {
        progress.accept("Making its AOT cache, which later runs use too …");
        TrainingRun.of(program, it -> installation.launch(it, database));
      }
      ServiceProgram withCache = program.withCache();
      plain.add(
          new Contender(
              "start of %s until it is ready".formatted(name),
              () -> Started.of(installation.launch(program, database))));
      cached.add(
          new Contender(
              "start of %s with the AOT cache".formatted(name),
              () -> Started.of(installation.launch(withCache, database))));
    }
    List<Contender> all = Stream.of(List.of(bare), plain, cached).flatMap(List::stream).toList();
    progress.accept("Starting each, in turns …");
    for (int round = 0; round < ROUNDS; round++) {
      for (Contender contender : all) {
        contender.run();
      }
      progress.accept(
          "Took %s ms".formatted(all.stream().map(it -> it.times().getLast().toMillis()).toList()));
    }
    return Stream.concat(
            plain.stream()
                .map(
                    it ->
                        Measurement.atMost(it.what(), it.millis(), "ms", RATIO_TARGET)
                            .beside(bare.what(), bare.millis())),
            cached.stream()
                .map(it -> Measurement.atMost(it.what(), it.millis(), "ms", CACHED_TARGET)))
        .toList();
  }

  private static Started bare(Path folder) {
    int port = LocalPorts.anyFree();
    ServiceProgram program = ServiceProgram.in("deploy/bench/bare", "bare");
    long at = System.nanoTime();
    ChildProcess process =
        ChildProcess.start(
            program.name(),
            program.command(),
            Map.of("QUARKUS_HTTP_PORT", Integer.toString(port)),
            folder.resolve("bare.log"));
    Runnable end = () -> process.stop(StopSignal.TERM, STOP);
    Runtime.getRuntime().addShutdownHook(new Thread(end));
    return new Started(at, URI.create("http://127.0.0.1:" + port), end);
  }
}
