package io.vinnrate.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private static final int MOST_STREAMS = 2;

  private static final RateLimitSettings.Limit THREE = new TestLimit(0.01, 3);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private int port;

  void start(RateLimitSettings.Limit limit) throws Exception {
    Router router = Router.router(vertx);
    router.route().handler(new RateLimit(new Settings(limit), new ObjectMapper())::meter);
    router.route().handler(new BulkStreams(MOST_STREAMS, new ObjectMapper())::admit);
    router.route().handler(RateLimitTest::answer);
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

  private static void answer(RoutingContext exchange) {
    exchange.request().bodyHandler(body -> exchange.response().end("done"));
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }

  @Test
  void whatComesBeyondTheBurstIsRefusedAsAProblemThatSaysWhenToTryAgain() throws Exception {
    start(THREE);
    assertThat(get("/v1/notes").headers().firstValue("RateLimit"))
        .hasValue("\"address\";r=2;t=100");
    get("/v1/notes");
    assertThat(get("/v1/notes").body()).isEqualTo("done");
    HttpResponse<String> refused = get("/v1/notes?q=a");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("100");
    assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"address\";q=3;w=300");
    assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"address\";r=0;t=100");
    assertThat(refused.body())
        .contains("\"type\":\"/problems/too-many-requests\"", "\"instance\":\"/v1/notes\"");
  }

  @Test
  void whatThePlatformAsksIsNotCounted() throws Exception {
    start(THREE);
    for (int i = 0; i < 10; i++) {
      HttpResponse<String> answer = get("/q/health/ready");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().map()).doesNotContainKey("ratelimit");
    }
    assertThat(get("/v1/notes").headers().firstValue("RateLimit"))
        .hasValue("\"address\";r=2;t=100");
  }

  @Test
  void aCallerHasOnlySoManyBodiesOfLinesUnderWay() throws Exception {
    start(new TestLimit(1_000, 1_000));
    try (Socket first = bulk();
        Socket second = bulk()) {
      await().untilAsserted(() -> assertThat(post("application/x-ndjson")).isEqualTo(429));
      assertThat(post("application/json")).isEqualTo(200);
      second.getOutputStream().write('\n');
      assertThat(first.isConnected()).isTrue();
      await().untilAsserted(() -> assertThat(post("application/x-ndjson")).isEqualTo(200));
      assertThat(post("application/x-ndjson")).isEqualTo(200);
    }
  }

  @Test
  void aBodyOfLinesThatWasBrokenOffIsNotUnderWay() throws Exception {
    start(new TestLimit(1_000, 1_000));
    for (int i = 0; i < 2 * MOST_STREAMS; i++) {
      bulk().close();
    }
    await().untilAsserted(() -> assertThat(post("application/x-ndjson")).isEqualTo(200));
  }

  /** Begins a body of one byte and does not send it. */
  private Socket bulk() throws IOException {
    Socket socket = new Socket("localhost", port);
    socket
        .getOutputStream()
        .write(
            """
            POST /v1/bulk HTTP/1.1
            Host: localhost
            Content-Type: application/x-ndjson
            Content-Length: 1

            """
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private int post(String type) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/bulk"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("1"))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private record Settings(Limit limit) implements RateLimitSettings {

    @Override
    public Limit client() {
      return limit;
    }

    @Override
    public Map<String, Limit> clients() {
      return Map.of();
    }

    @Override
    public Limit unauthenticated() {
      return limit;
    }
  }
}
