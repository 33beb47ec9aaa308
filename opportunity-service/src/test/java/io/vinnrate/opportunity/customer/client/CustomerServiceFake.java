package io.vinnrate.opportunity.customer.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Answers in the place of customer-service, as told. */
final class CustomerServiceFake implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  private volatile int status = 200;
  private volatile boolean silent;

  CustomerServiceFake() throws IOException {
    URI address =
        URI.create(
            ConfigProvider.getConfig()
                .getValue("quarkus.rest-client.customer-service.url", String.class));
    server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
    server.setExecutor(threads);
    server.createContext("/v1/customers/", this::answer);
    server.start();
  }

  /** Answers with an error from now on. */
  CustomerServiceFake failing(int error) {
    status = error;
    return this;
  }

  /** Takes requests from now on and never answers. */
  CustomerServiceFake silent() {
    silent = true;
    return this;
  }

  int calls() {
    return calls.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    String body =
        status == 200
            ? """
            {"id": "%s", "version": 7, "name": "Havnes Sjømat AS", "profile": {"country": "NO"},
             "createdAt": "2026-02-02T09:11:42.318Z", "changedAt": "2026-02-02T09:11:42.318Z"}
            """
                .formatted(id)
            : "{\"type\": \"/problems/x\", \"title\": \"x\", \"status\": %d}".formatted(status);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      if (silent) {
        closed.await();
        return;
      }
      exchange
          .getResponseHeaders()
          .add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
