package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vinnrate.local.ServiceAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The three public APIs in memory, as far as loading uses them: idempotent upserts by external id,
 * closures that need the current ETag, a score for each opportunity.
 */
final class FakeServices implements AutoCloseable {

  /** An answer to one request. */
  record Answer(int status, JsonNode body, String etag) {}

  /** Those that the services accept. */
  static final Supplier<String> TOKENS = () -> "good-token";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer customerServer;
  private final HttpServer opportunityServer;
  private final HttpServer scoringServer;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();

  private final Map<String, String> externalIds = new ConcurrentHashMap<>();

  final Map<String, FakeResource> customers = new ConcurrentHashMap<>();
  final Map<String, FakeResource> opportunities = new ConcurrentHashMap<>();

  /** The contributions by customer and period. */
  final Map<String, JsonNode> contributions = new ConcurrentHashMap<>();

  /** Writes that changed something. */
  final AtomicInteger changes = new AtomicInteger();

  final AtomicInteger requests = new AtomicInteger();
  final AtomicInteger mostUnderWay = new AtomicInteger();

  /** The status of a failing request, and its Retry-After. */
  volatile int failureStatus = 503;

  volatile String retryAfter = "0";

  /** The win probability of an opportunity; empty when it has no score. */
  volatile Function<FakeResource, OptionalDouble> score = opportunity -> OptionalDouble.of(0.25);

  volatile boolean scoringIsBroken;

  FakeServices() throws IOException {
    customerServer = start(this::customer);
    opportunityServer = start(this::opportunity);
    scoringServer = start(this::score);
  }

  ServiceAddresses addresses() {
    return new ServiceAddresses(uri(customerServer), uri(opportunityServer), uri(scoringServer));
  }

  /** The next requests, whichever service they reach, get {@link #failureStatus}. */
  void failNext(int count) {
    failures.set(count);
  }

  /** A customer that someone else has registered. */
  void addCustomer(String externalId, JsonNode body) {
    FakeResource customer = FakeResource.created(body, "none");
    customers.put(externalId, customer);
    externalIds.put(customer.id(), externalId);
  }

  private HttpServer start(Function<FakeRequest, Answer> handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> handle(exchange, handler));
    server.start();
    return server;
  }

  private static URI uri(HttpServer server) {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange, Function<FakeRequest, Answer> handler)
      throws IOException {
    requests.incrementAndGet();
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try (exchange) {
      FakeRequest request = FakeRequest.of(exchange);
      Answer answer;
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
        answer = problem(failureStatus, "busy");
      } else if (!("Bearer " + TOKENS.get())
          .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        answer = problem(401, "no good token");
      } else {
        answer = handler.apply(request);
      }
      if (!answer.etag().isEmpty()) {
        exchange.getResponseHeaders().set("ETag", answer.etag());
      }
      byte[] body = JSON.writeValueAsBytes(answer.body());
      underWay.decrementAndGet();
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer customer(FakeRequest request) {
    if (request.body().path("name").asText("-").isBlank()) {
      return problem(400, "#/name", "must not be blank");
    }
    if (request.path().contains("/contributions")) {
      return contribution(request);
    }
    if (request.method().equals("PATCH")) {
      String externalId = externalIds.getOrDefault(idOf(request), "");
      changes.incrementAndGet();
      return Optional.ofNullable(customers.computeIfPresent(externalId, request::patched))
          .map(customer -> found(customer, 200))
          .orElseGet(() -> problem(404, "no such customer"));
    }
    return byExternalId(request, "/v1/customers/by-external-id/", customers, "none");
  }

  private Answer contribution(FakeRequest request) {
    String prefix = "/v1/customers/" + idOf(request) + "/contributions";
    if (request.method().equals("GET") && request.path().equals(prefix)) {
      ObjectNode list = JSON.createObjectNode();
      contributions.forEach(
          (path, body) -> {
            if (path.startsWith(prefix)) {
              list.withArray("items").add(body);
            }
          });
      return new Answer(200, list, "");
    }
    if (!request.ifMatch().equals("*")) {
      return problem(428, "If-Match is needed");
    }
    changes.incrementAndGet();
    contributions.put(request.path(), request.body());
    return new Answer(200, request.body(), "");
  }

  private Answer opportunity(FakeRequest request) {
    if (request.path().endsWith("/closures")) {
      return close(request);
    }
    JsonNode body = request.body();
    if (body.path("amount").path("amount").asDouble() < 0) {
      return problem(400, "#/amount/amount", "must not be negative");
    }
    boolean known = externalIds.containsKey(body.path("customerId").asText());
    if (request.method().equals("PUT") && !known) {
      return problem(422, "#/customerId", "no such customer");
    }
    return byExternalId(request, "/v1/opportunities/by-external-id/", opportunities, "open");
  }

  private Answer byExternalId(
      FakeRequest request, String prefix, Map<String, FakeResource> resources, String status) {
    if (!request.path().startsWith(prefix)) {
      return problem(404, "no such path");
    }
    String externalId = request.path().substring(prefix.length());
    return switch (request.method()) {
      case "GET" -> find(resources, externalId);
      case "PUT" -> put(externalId, request.body(), resources, status);
      default -> problem(405, "not allowed");
    };
  }

  private Answer put(
      String externalId, JsonNode body, Map<String, FakeResource> resources, String status) {
    FakeResource fresh = FakeResource.created(body, status);
    FakeResource before = resources.putIfAbsent(externalId, fresh);
    if (before == null) {
      externalIds.put(fresh.id(), externalId);
      changes.incrementAndGet();
      return found(fresh, 201);
    }
    if (before.body().equals(body)) {
      return found(before, 200);
    }
    if (!before.status().equals(status)) {
      return problem(409, "a closed opportunity does not change");
    }
    changes.incrementAndGet();
    FakeResource after = before.changed(body);
    resources.put(externalId, after);
    return found(after, 200);
  }

  private Answer close(FakeRequest request) {
    String externalId = externalIds.getOrDefault(idOf(request), "");
    return Optional.ofNullable(opportunities.get(externalId))
        .map(opportunity -> close(externalId, opportunity, request))
        .orElseGet(() -> problem(404, "no such opportunity"));
  }

  private Answer close(String externalId, FakeResource opportunity, FakeRequest request) {
    if (!opportunity.status().equals("open")) {
      return problem(409, "it is closed");
    }
    if (!opportunity.etag().equals(request.ifMatch())) {
      return problem(412, "it has changed");
    }
    changes.incrementAndGet();
    FakeResource closed = opportunity.closed(request.body());
    opportunities.put(externalId, closed);
    return found(closed, 200);
  }

  private Answer score(FakeRequest request) {
    if (scoringIsBroken) {
      return problem(500, "Internal error");
    }
    return Optional.ofNullable(opportunities.get(externalIds.getOrDefault(idOf(request), "")))
        .filter(opportunity -> score.apply(opportunity).isPresent())
        .map(
            opportunity -> {
              ObjectNode body = JSON.createObjectNode();
              body.put("winProbability", score.apply(opportunity).getAsDouble());
              body.put("opportunityVersion", opportunity.version());
              return new Answer(200, body, "");
            })
        .orElseGet(() -> problem(404, "not scored"));
  }

  private static String idOf(FakeRequest request) {
    return request.path().split("/", -1)[3];
  }

  private static Answer find(Map<String, FakeResource> resources, String externalId) {
    return Optional.ofNullable(resources.get(externalId))
        .map(resource -> found(resource, 200))
        .orElseGet(() -> problem(404, "not found"));
  }

  private static Answer found(FakeResource resource, int status) {
    return new Answer(status, resource.response(), resource.etag());
  }

  private static Answer problem(int status, String detail) {
    return new Answer(
        status, JSON.createObjectNode().put("status", status).put("detail", detail), "");
  }

  private static Answer problem(int status, String pointer, String detail) {
    ObjectNode body = JSON.createObjectNode().put("status", status);
    body.putArray("errors").addObject().put("pointer", pointer).put("detail", detail);
    return new Answer(status, body, "");
  }

  @Override
  public void close() {
    customerServer.stop(0);
    opportunityServer.stop(0);
    scoringServer.stop(0);
  }
}
