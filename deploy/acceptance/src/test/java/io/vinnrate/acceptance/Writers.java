package io.vinnrate.acceptance;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Register customers, one after the other each, until the service is gone; and keep account. */
final class Writers implements AutoCloseable {

  private static final int WRITERS = 8;
  private static final int CREATED = 201;
  private static final int UNAVAILABLE = 503;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> surprises = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();
  private final String customers;
  private final Bearer bearer;

  private Writers(String customers, Bearer bearer) {
    this.customers = customers;
    this.bearer = bearer;
  }

  /** Begins. */
  static Writers start(String customers, Bearer bearer) {
    Writers writers = new Writers(customers, bearer);
    for (int i = 0; i < WRITERS; i++) {
      writers.threads.execute(writers::write);
    }
    return writers;
  }

  private void write() {
    boolean there = true;
    while (there) {
      there = writeOne("stopped-" + next.incrementAndGet());
    }
  }

  /** False when nobody listens there any more. */
  private boolean writeOne(String externalId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(customers + "/by-external-id/" + externalId))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"name\": \"" + externalId + "\"}"));
    bearer.headers().forEach(request::header);
    try {
      int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status == CREATED) {
        acknowledged.add(externalId);
      } else if (status != UNAVAILABLE) {
        surprises.add(status);
      }
      return true;
    } catch (ConnectException e) {
      return false;
    } catch (IOException e) {
      // it never reached the service, or what it did is missed among the acknowledged
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** What was acknowledged, by external id. */
  Set<String> acknowledged() {
    return new TreeSet<>(acknowledged);
  }

  /** Statuses other than 201 and 503. */
  Queue<Integer> surprises() {
    return surprises;
  }

  /** Waits until all have found the service gone. */
  boolean end() throws InterruptedException {
    threads.shutdown();
    return threads.awaitTermination(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.close();
  }
}
