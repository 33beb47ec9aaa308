package io.vinnrate.fuzz;

import io.vinnrate.fuzz.document.Json;
import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.oracle.Fault;
import io.vinnrate.fuzz.request.Memory;
import io.vinnrate.fuzz.request.Request;
import io.vinnrate.fuzz.request.RequestGenerator;
import io.vinnrate.fuzz.wire.Answer;
import io.vinnrate.local.Progress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Sends its share of the requests, one after the other: first one sound request to each operation,
 * parents before parts, so that there is something to read and change; then anything.
 */
final class Worker {

  private static final List<String> ORDER =
      List.of("POST", "PUT", "GET", "PATCH", "HEAD", "OPTIONS", "DELETE");

  private final List<Operation> operations;
  private final RequestGenerator generator;
  private final Memory memory;
  private final Sender sender;
  private final Tally tally;
  private final Consumer<Finding> findings;
  private final Progress progress;

  Worker(
      List<Operation> operations,
      RequestGenerator generator,
      Memory memory,
      Sender sender,
      Tally tally,
      Consumer<Finding> findings,
      Progress progress) {
    this.operations =
        operations.stream()
            .sorted(
                Comparator.comparingLong(Worker::depth)
                    .thenComparingInt(operation -> ORDER.indexOf(operation.method())))
            .toList();
    this.generator = generator;
    this.memory = memory;
    this.sender = sender;
    this.tally = tally;
    this.findings = findings;
    this.progress = progress;
  }

  private static long depth(Operation operation) {
    long depth = operation.segments().stream().filter(Operation::isParameter).count();
    return operation.method().equals("DELETE") ? Long.MAX_VALUE : depth;
  }

  /**
   * Sends the requests with the numbers {@code first}, {@code first + step} … below {@code end},
   * and ends when a service is gone.
   */
  void run(long first, long step, long end) {
    int round = 0;
    for (long number = first; number < end && !tally.isStopped(); number += step, round++) {
      handle(
          round < operations.size()
              ? generator.sound(number, operations.get(round))
              : generator.any(number));
      progress.update("requests", tally.requests(), end);
    }
  }

  private void handle(Request request) {
    long start = System.nanoTime();
    Sender.Outcome outcome = sender.send(request);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    tally.count(request, outcome.answer().map(Answer::status).orElse(0), took);
    outcome
        .fault()
        .map(fault -> new Finding(request, fault))
        .filter(tally::isNew)
        .ifPresent(this::report);
    outcome.answer().ifPresent(answer -> memory.learn(request, answer, json(answer)));
  }

  private void report(Finding finding) {
    if (finding.fault().kind() == Fault.Kind.GONE) {
      tally.stop();
    }
    Finding smallest = new Shrinker(candidate -> sender.send(candidate).fault()).shrink(finding);
    tally.keep(smallest);
    findings.accept(smallest);
  }

  private static JsonNode json(Answer answer) {
    if (answer.isSuccess() && answer.mediaType().equals("application/json")) {
      try {
        return Json.MAPPER.readTree(answer.body());
      } catch (JacksonException unreadable) {
        return Json.MAPPER.missingNode(); // the oracle has told so
      }
    }
    return Json.MAPPER.missingNode();
  }
}
