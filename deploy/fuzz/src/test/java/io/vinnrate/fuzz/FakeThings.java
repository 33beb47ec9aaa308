package io.vinnrate.fuzz;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vinnrate.fuzz.document.AnswerSchemas;
import io.vinnrate.fuzz.document.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A service of things that does what its document says, but for the faults planted in it. */
final class FakeThings implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMillis(500);

  /** What is wrong with the service. */
  enum Planted {
    /** Sizes of 9 are more than it can take. */
    FAILS,
    /** Things that are not there are told of by plain text. */
    PLAIN_TEXT,
    /** What was deleted is said to be gone. */
    GONE,
    /** Lists lack names. */
    NAMELESS,
    /** Green things take for ever. */
    HANGS
  }

  private final Set<Planted> planted;
  private final Map<String, JsonNode> things = new ConcurrentHashMap<>();
  private final AnswerSchemas schemas = Things.document().answerSchemas();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  FakeThings(Set<Planted> planted) throws IOException {
    this.planted = planted;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getRawPath();
    String id = path.startsWith("/v1/things/") ? path.substring("/v1/things/".length()) : "";
    switch (exchange.getRequestMethod() + (id.isEmpty() ? "" : " one")) {
      case "GET" -> list(exchange);
      case "POST" -> add(exchange, body);
      case "GET one" -> get(exchange, id);
      case "DELETE one" -> delete(exchange, id);
      default -> problem(exchange, 405);
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    String items =
        planted.contains(Planted.NAMELESS)
            ? "[{\"id\": \"%s\"}]".formatted(UUID.randomUUID())
            : things.values().toString();
    send(exchange, 200, "application/json", "{\"items\": %s}".formatted(items));
  }

  private void add(HttpExchange exchange, byte[] body) throws IOException {
    JsonNode thing = read(body);
    if (!schemas.faults("ThingRequest", thing).isEmpty()) {
      problem(exchange, 400);
    } else if (planted.contains(Planted.FAILS) && thing.path("size").asInt(0) == 9) {
      problem(exchange, 500);
    } else {
      if (planted.contains(Planted.HANGS) && thing.path("colour").asString("").equals("green")) {
        sleep();
      }
      String id = UUID.randomUUID().toString();
      JsonNode added =
          Json.MAPPER.createObjectNode().put("id", id).put("name", thing.get("name").asString());
      things.put(id, added);
      exchange.getResponseHeaders().add("Location", "/v1/things/" + id);
      send(exchange, 201, "application/json", added.toString());
    }
  }

  private static JsonNode read(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JacksonException unreadable) {
      return Json.MAPPER.nullNode();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(PATIENCE.multipliedBy(3));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void get(HttpExchange exchange, String id) throws IOException {
    JsonNode thing = things.get(id);
    if (thing != null) {
      send(exchange, 200, "application/json", thing.toString());
    } else if (planted.contains(Planted.PLAIN_TEXT)) {
      send(exchange, 404, "text/plain", "nothing");
    } else {
      problem(exchange, 404);
    }
  }

  private void delete(HttpExchange exchange, String id) throws IOException {
    if (things.remove(id) != null) {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    } else {
      problem(exchange, planted.contains(Planted.GONE) ? 410 : 404);
    }
  }

  private static void problem(HttpExchange exchange, int status) throws IOException {
    String problem =
        "{\"type\": \"/problems/x\", \"title\": \"x\", \"status\": %d, \"detail\": \"x\"}"
            .formatted(status);
    send(exchange, status, "application/problem+json", problem);
  }

  private static void send(HttpExchange exchange, int status, String mediaType, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", mediaType);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
