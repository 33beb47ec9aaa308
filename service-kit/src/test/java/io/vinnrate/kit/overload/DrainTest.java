package io.vinnrate.kit.overload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrainTest {

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private int port;

  private Drain start(Duration delay) throws Exception {
    Drain drain = new Drain(delay, new ObjectMapper());
    Router router = Router.router(vertx);
    router.route().handler(drain::pass);
    router.route().handler(exchange -> exchange.response().end("done"));
    port =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .get()
            .actualPort();
    return drain;
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }

  @Test
  void whileNobodyKnowsThatItStopsRequestsAreTakenAndConnectionsGivenUp() throws Exception {
    Drain drain = start(Duration.ofMinutes(1));
    assertThat(get("/v1/notes").headers().firstValue("Connection")).isEmpty();
    drain.begin(new ShutdownDelayInitiatedEvent());
    HttpResponse<String> answer = get("/v1/notes");
    assertThat(answer.body()).isEqualTo("done");
    assertThat(answer.headers().firstValue("Connection")).hasValue("close");
  }

  @Test
  void thenTheyAreRefusedAsAProblemThatSaysWhenToTryAgain() throws Exception {
    Drain drain = start(Duration.ZERO);
    drain.begin(new ShutdownDelayInitiatedEvent());
    HttpResponse<String> refused = get("/v1/notes");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Connection")).hasValue("close");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.body()).contains("\"type\":\"/problems/unavailable\"");
    assertThat(get("/q/health/ready").body()).isEqualTo("done");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .version(HttpClient.Version.HTTP_1_1)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
