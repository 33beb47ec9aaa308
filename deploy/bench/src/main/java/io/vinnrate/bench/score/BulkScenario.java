package io.vinnrate.bench.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vinnrate.bench.data.ScoreInputs;
import io.vinnrate.bench.report.Measurement;
import io.vinnrate.bench.report.Scenario;
import io.vinnrate.bench.stack.Installation;
import io.vinnrate.local.load.LineExchange;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.PackagedService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Many scores in one request, a line each, beside what bounds them: one thread of Jackson that
 * parses the same lines and writes the same answers, already parsed.
 */
public final class BulkScenario implements Scenario {

  private static final double TARGET = 0.60;
  private static final int LINES = 20_000;
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 7;
  private static final int BUFFER = 1 << 16;
  private static final double NANOS_PER_SECOND = 1e9;

  @Override
  public String name() {
    return "bulk";
  }

  @Override
  public List<Measurement> measure(Consumer<String> progress) throws InterruptedException {
    try (Installation installation = Installation.start(progress)) {
      return List.of(measure(installation.startService("scoring-service"), progress));
    } catch (IOException e) {
      throw new LocalFailure("Bulk scoring can't be measured: " + e.getMessage(), e);
    }
  }

  private static Measurement measure(PackagedService service, Consumer<String> progress)
      throws IOException, InterruptedException {
    Random chance = new Random(1);
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add((ScoreInputs.answered(chance) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    JacksonAlone jackson = JacksonAlone.of(lines, answers(service, lines));
    progress.accept("Warming up with %,d lines at a time …".formatted(LINES));
    for (int i = 0; i < WARM_UP; i++) {
      bulk(service, lines);
      jackson.perSecond();
    }
    progress.accept("The service and Jackson alone, in turns …");
    List<Double> scored = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      scored.add(bulk(service, lines));
      bare.add(jackson.perSecond());
      progress.accept(
          "%,.0f scores/s, Jackson alone %,.0f/s".formatted(scored.getLast(), bare.getLast()));
    }
    return Measurement.atLeast("POST /v1/scores/bulk", scored, "scores/s", TARGET)
        .beside("one thread of Jackson alone", bare);
  }

  /** Sends all lines in one request and reads all answers; how many a second. */
  private static double bulk(PackagedService service, List<byte[]> lines)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    int answered =
        exchange(
            service,
            lines,
            answers -> {
              int count = 0;
              char[] buffer = new char[BUFFER];
              for (int read = answers.read(buffer); read >= 0; read = answers.read(buffer)) {
                for (int i = 0; i < read; i++) {
                  if (buffer[i] == '\n') {
                    count++;
                  }
                }
              }
              return count;
            });
    if (answered != lines.size()) {
      throw new IOException("%d of %d lines were answered".formatted(answered, lines.size()));
    }
    return lines.size() * NANOS_PER_SECOND / (System.nanoTime() - start);
  }

  private static List<String> answers(PackagedService service, List<byte[]> lines)
      throws IOException, InterruptedException {
    return exchange(service, lines, answers -> answers.lines().toList());
  }

  private static <T> T exchange(PackagedService service, List<byte[]> lines, Reading<T> reading)
      throws IOException, InterruptedException {
    Map<String, String> headers = Map.of("Authorization", "Bearer " + service.token());
    try (LineExchange exchange = new LineExchange(service.address("/v1/scores/bulk"), headers);
        ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> sent = sender.submit(() -> send(exchange, lines));
      T read = reading.of(exchange.answers());
      sent.get();
      return read;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static Void send(LineExchange exchange, List<byte[]> lines) throws IOException {
    try (OutputStream out = exchange.lines()) {
      for (byte[] line : lines) {
        out.write(line);
      }
    }
    return null;
  }

  /** What is done with the answers. */
  private interface Reading<T> {

    T of(BufferedReader answers) throws IOException;
  }

  /** What Jackson has to do for the same bytes in and out. */
  private record JacksonAlone(ObjectMapper json, List<byte[]> lines, List<JsonNode> answers) {

    static JacksonAlone of(List<byte[]> lines, List<String> answers) throws IOException {
      ObjectMapper json = new ObjectMapper();
      List<JsonNode> trees = new ArrayList<>();
      for (String answer : answers) {
        JsonNode tree = json.readTree(answer);
        if (!tree.has("score")) {
          throw new IOException("A line is not scored: " + answer);
        }
        trees.add(tree);
      }
      return new JacksonAlone(json, lines, trees);
    }

    double perSecond() throws IOException {
      long start = System.nanoTime();
      long bytes = 0;
      for (int i = 0; i < lines.size(); i++) {
        bytes += json.readTree(lines.get(i)).size();
        bytes += json.writeValueAsBytes(answers.get(i)).length;
      }
      if (bytes == 0) {
        throw new IOException("nothing was written");
      }
      return lines.size() * NANOS_PER_SECOND / (System.nanoTime() - start);
    }
  }
}
