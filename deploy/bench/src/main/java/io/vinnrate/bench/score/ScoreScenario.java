package io.vinnrate.bench.score;

import io.vinnrate.bench.data.ScoreInputs;
import io.vinnrate.bench.load.Answers;
import io.vinnrate.bench.load.ClosedLoop;
import io.vinnrate.bench.load.OpenLoop;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Percentiles;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.stack.Installation;
import io.vinnrate.bench.stack.Usage;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.PackagedService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * One score of what a caller knows, all criteria answered, beside what bounds it: the same service
 * reading the same JSON and writing the same answer, with and without a look at the token.
 */
public final class ScoreScenario implements Scenario {

  private static final double SCORE_TARGET = 0.90;
  private static final double DELAY_TARGET = 1.2;
  private static final double TOKEN_TARGET = 0.80;
  private static final String SAME_JSON = "the same JSON read and written";
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(4);
  private static final Duration WARM_UP = Duration.ofSeconds(40);

  /** Of what the service can answer, where delays are measured. */
  private static final double CALM = 0.5;

  private static final double PERCENTILE = 0.99;

  /** Lets it answer the bare requests too. */
  private static final Map<String, String> SETTINGS = Map.of("VINNRATE_BENCH_ENABLED", "true");

  /** What is asked. */
  private enum Kind {
    SCORE("/v1/scores"),
    BARE("/bench/scores"),
    OPEN("/bench/open-scores");

    private final String path;

    Kind(String path) {
      this.path = path;
    }
  }

  @Override
  public String name() {
    return "scores";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress)) {
      return measure(
          installation.startService(
              "scoring-service", installation.createDatabase("scoring"), SETTINGS),
          progress);
    }
  }

  private static List<Measurement> measure(PackagedService service, Consumer<String> progress)
      throws InterruptedException {
    Map<Kind, ClosedLoop> loops = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      byte[] request = request(kind, service.token());
      loops.put(kind, new ClosedLoop(service.address("/"), number -> request));
    }
    progress.accept("Warming up …");
    for (ClosedLoop loop : loops.values()) {
      loop.perSecond(WARM_UP);
    }
    progress.accept("As many as can be, in turns …");
    Map<Kind, List<Double>> rates = new EnumMap<>(Kind.class);
    Map<Kind, List<Double>> cpu = new EnumMap<>(Kind.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Kind kind : Kind.values()) {
        double before = Usage.cpuMillis(service);
        double rate = loop(loops, kind).perSecond(ROUND);
        double used = Usage.cpuMillis(service) - before;
        double perRequest = used / (rate * ROUND.toSeconds());
        rates.computeIfAbsent(kind, any -> new ArrayList<>()).add(rate);
        cpu.computeIfAbsent(kind, any -> new ArrayList<>()).add(perRequest);
      }
    }
    progress.accept("At half of that, in turns …");
    double rate = Percentiles.median(of(rates, Kind.SCORE)) * CALM;
    Map<Kind, List<Double>> delays = delays(service, rate, progress);
    return List.of(
        Measurement.atLeast("POST /v1/scores", of(rates, Kind.SCORE), "requests/s", SCORE_TARGET)
            .beside(SAME_JSON, of(rates, Kind.BARE)),
        Measurement.told("processor time of POST /v1/scores", of(cpu, Kind.SCORE), "ms")
            .beside(SAME_JSON, of(cpu, Kind.BARE)),
        Measurement.atMost(
                "p99 of POST /v1/scores at half of that",
                of(delays, Kind.SCORE),
                "ms",
                DELAY_TARGET)
            .beside(SAME_JSON, of(delays, Kind.BARE)),
        Measurement.atLeast(
                "that JSON with a token", of(rates, Kind.BARE), "requests/s", TOKEN_TARGET)
            .beside("without", of(rates, Kind.OPEN)),
        Usage.memory(service));
  }

  /** The p99 in ms at a rate. */
  private static Map<Kind, List<Double>> delays(
      PackagedService service, double rate, Consumer<String> progress) {
    Map<Kind, List<Double>> delays = new EnumMap<>(Kind.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Kind kind : List.of(Kind.SCORE, Kind.BARE)) {
        byte[] request = request(kind, service.token());
        Answers answers = new OpenLoop(service.address("/"), number -> request).send(rate, ROUND);
        List<Duration> took =
            answers.all().stream().filter(Answers.One::isGood).map(Answers.One::took).toList();
        if (took.size() < answers.all().size()) {
          progress.accept(answers.line());
        }
        delays
            .computeIfAbsent(kind, any -> new ArrayList<>())
            .add(Percentiles.millis(took, PERCENTILE));
      }
    }
    return delays;
  }

  private static ClosedLoop loop(Map<Kind, ClosedLoop> loops, Kind kind) {
    ClosedLoop loop = loops.get(kind);
    if (loop == null) {
      throw new LocalFailure("Nothing asks " + kind.path);
    }
    return loop;
  }

  private static List<Double> of(Map<Kind, List<Double>> figures, Kind kind) {
    return figures.getOrDefault(kind, List.of());
  }

  private static byte[] request(Kind kind, String token) {
    String body = ScoreInputs.answered(new Random(1));
    return """
    POST %s HTTP/1.1\r
    Host: 127.0.0.1\r
    Authorization: Bearer %s\r
    Content-Type: application/json\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(kind.path, token, body.length(), body)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
