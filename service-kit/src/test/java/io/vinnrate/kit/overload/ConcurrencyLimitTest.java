package io.vinnrate.kit.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

  private static final int MOST = 2;
  private static final OverloadSettings TWO = new TestSettings(MOST, MOST, Duration.ofMillis(100));

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  /** Exchanges that an operation works on until they are answered here. */
  private final Queue<RoutingContext> working = new ConcurrentLinkedQueue<>();

  private final List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
  private int port;

  @BeforeEach
  void start() throws Exception {
    ConcurrencyLimit limit = new ConcurrencyLimit(vertx, TWO, new ObjectMapper(), metrics);
    Router router = Router.router(vertx);
    router.route().handler(limit::admit);
    router.route("/v1/work").handler(this::work);
    router
        .route()
        .handler(
            exchange -> exchange.request().bodyHandler(body -> exchange.response().end("done")));
    port =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .get()
            .actualPort();
  }

  private void work(RoutingContext exchange) {
    exchange.<Stay>get(Stay.KEY).begin();
    working.add(exchange);
  }

  @AfterEach
  void stop() throws Exception {
    working.forEach(exchange -> exchange.response().end("late"));
    answers.forEach(CompletableFuture::join);
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }

  @Test
  void whatComesBeyondTheLimitIsRefusedAsAProblemThatSaysWhenToTryAgain() throws Exception {
    CompletableFuture<HttpResponse<String>> first = occupy();
    answers.add(occupy());
    HttpResponse<String> refused = get("/v1/notes?q=a");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[12]");
    assertThat(refused.body())
        .contains("\"type\":\"/problems/overloaded\"", "\"instance\":\"/v1/notes\"");
    assertThat(gauge("vinnrate.overload.in.flight")).isEqualTo(2);
    assertThat(gauge("vinnrate.overload.limit")).isEqualTo(2);
    assertThat(metrics.get("vinnrate.overload.refused").counter().count()).isEqualTo(1);
    working.remove().response().end("worked");
    assertThat(first.get().body()).isEqualTo("worked");
    assertThat(get("/v1/notes").statusCode()).isEqualTo(200);
  }

  @Test
  void retriesAreSpreadOverMoreThanOneSecond() throws Exception {
    answers.add(occupy());
    answers.add(occupy());
    await()
        .until(
            () -> get("/v1/notes").headers().firstValue("Retry-After").orElseThrow(), "1"::equals);
    await()
        .until(
            () -> get("/v1/notes").headers().firstValue("Retry-After").orElseThrow(), "2"::equals);
  }

  @Test
  void whatThePlatformAsksAndBodiesOfLinesAreLetIn() throws Exception {
    answers.add(occupy());
    answers.add(occupy());
    for (String path : new String[] {"/q/health/ready", "/q/metrics", "/q/openapi"}) {
      assertThat(get(path).statusCode()).isEqualTo(200);
    }
    assertThat(post("application/x-ndjson")).isEqualTo(200);
    assertThat(post("application/json")).isEqualTo(503);
  }

  @Test
  void workForCallersThatHaveGoneAwayIsStillWork() throws Exception {
    for (int i = 0; i < MOST; i++) {
      try (Socket impatient = open("GET", 0)) {
        int expected = i + 1;
        await().until(() -> working.size() == expected);
        assertThat(impatient.isConnected()).isTrue();
      }
    }
    await().pollDelay(Duration.ofMillis(200)).until(() -> get("/v1/notes").statusCode() == 503);
    working.remove().<Stay>get(Stay.KEY).leave();
    assertThat(get("/v1/notes").statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatDoesNotComeKeepsNoPlace() throws Exception {
    try (Socket first = open("POST", 1);
        Socket second = open("POST", 1)) {
      await().until(() -> get("/v1/notes").statusCode() == 503);
      await().until(() -> get("/v1/notes").statusCode() == 200);
      first.getOutputStream().write('1');
      second.getOutputStream().write('1');
    }
    await().until(() -> gauge("vinnrate.overload.in.flight") == 0);
  }

  private double gauge(String name) {
    return metrics.get(name).gauge().value();
  }

  /** Sends a request that is worked on until it is answered here. */
  private CompletableFuture<HttpResponse<String>> occupy() {
    int before = working.size();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(at("/v1/work")).build(), HttpResponse.BodyHandlers.ofString());
    await().until(() -> working.size() > before);
    return answer;
  }

  private Socket open(String method, int length) throws IOException {
    Socket socket = new Socket("localhost", port);
    socket
        .getOutputStream()
        .write(
            """
            %s %s HTTP/1.1
            Host: localhost
            Content-Length: %d

            """
                .formatted(method, length == 0 ? "/v1/work" : "/v1/notes", length)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private int post(String type) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(at("/v1/bulk"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("1"))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
