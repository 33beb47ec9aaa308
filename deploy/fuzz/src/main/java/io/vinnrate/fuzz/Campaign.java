package io.vinnrate.fuzz;

import io.vinnrate.fuzz.document.ApiDocument;
import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.oracle.Oracle;
import io.vinnrate.fuzz.request.Memory;
import io.vinnrate.fuzz.request.RequestGenerator;
import io.vinnrate.local.Progress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A run of the fuzzer. Each of its workers has its own share of the requests' numbers, its own
 * connections and its own memory.
 */
final class Campaign {

  private static final int WORKERS = 6;

  private final Map<String, ApiDocument> documents;
  private final Map<String, URI> addresses;
  private final Options options;
  private final String token;
  private final LocalDate today;
  private final Duration patience;
  private final Tally tally;
  private final List<Operation> aimedAt;

  /**
   * A run.
   *
   * @param documents the services' documents by their short names
   * @param addresses where they listen
   * @param token the bearer token; empty for none
   * @param today dates in requests lie around it
   * @param patience how long an answer may take
   */
  Campaign(
      Map<String, ApiDocument> documents,
      Map<String, URI> addresses,
      Options options,
      String token,
      LocalDate today,
      Duration patience) {
    this.documents = documents;
    this.addresses = addresses;
    this.options = options;
    this.token = token;
    this.today = today;
    this.patience = patience;
    this.aimedAt =
        operations().stream()
            .filter(
                operation ->
                    options.service().orElse(operation.service()).equals(operation.service()))
            .toList();
    this.tally = new Tally(aimedAt);
  }

  private List<Operation> operations() {
    return documents.values().stream().flatMap(document -> document.operations().stream()).toList();
  }

  /** What was asked and answered so far. */
  Tally tally() {
    return tally;
  }

  /**
   * Sends all requests.
   *
   * @param findings is told each new finding
   * @param progress is told how far it has come
   */
  void run(Consumer<Finding> findings, Progress progress) throws InterruptedException {
    Oracle oracle =
        new Oracle(
            documents.values().stream()
                .collect(Collectors.toMap(ApiDocument::service, ApiDocument::answerSchemas)));
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> shares = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        int first = i;
        shares.add(workers.submit(() -> work(first, oracle, findings, progress)));
      }
      for (Future<?> share : shares) {
        await(share);
      }
    }
  }

  private static void await(Future<?> share) throws InterruptedException {
    try {
      share.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The fuzzer itself failed", failed.getCause());
    }
  }

  private void work(int first, Oracle oracle, Consumer<Finding> findings, Progress progress) {
    Memory memory = new Memory(operations());
    RequestGenerator generator =
        new RequestGenerator(documents, aimedAt, memory, options.seed(), today, token);
    try (Sender sender = new Sender(addresses, oracle, patience)) {
      new Worker(aimedAt, generator, memory, sender, tally, findings, progress)
          .run(first, WORKERS, options.requests());
    }
  }
}
