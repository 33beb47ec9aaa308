package io.vinnrate.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.vinnrate.local.issuer.BadToken;
import io.vinnrate.local.issuer.Claims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in where: a row for each operation of a service, which is walked with tokens that must
 * be refused.
 *
 * @param service such as {@code customer-service}
 * @param rows one for each operation of its OpenAPI document
 * @param object makes a new object in the territory {@value #HOME}, and gives what stands in the
 *     places of {@code {name}} in paths and bodies; {@code {id}} is what lists show of it
 */
public record AccessTable(String service, List<Row> rows, Supplier<Map<String, String>> object) {

  /** What each service has. */
  private static final List<Row> SHARED =
      List.of(Row.of("GET /v1/audit", "ops", Abroad.REFUSED).query("?limit=1"));

  /**
   * What each service has that listens to topics; {@code {parkedMessageId}} and {@code
   * {parkedTopic}} are those of a {@link ParkedRow}, and {@code {readModel}} was built anew.
   */
  public static final List<Row> OF_INBOX =
      List.of(
          Row.of("GET /v1/parked-messages", "ops", Abroad.REFUSED).query("?limit=1"),
          Row.of("POST /v1/parked-messages/{parkedMessageId}/replay", "ops", Abroad.REFUSED),
          Row.of("POST /v1/parked-messages/replay", "ops", Abroad.REFUSED)
              .query("?topic={parkedTopic}"),
          Row.of("DELETE /v1/parked-messages/{parkedMessageId}", "ops", Abroad.REFUSED),
          Row.of("GET /v1/read-models", "ops", Abroad.REFUSED),
          Row.of("POST /v1/read-models/{readModel}/rebuild", "ops", Abroad.REFUSED),
          Row.of("GET /v1/read-models/{readModel}/rebuild", "ops", Abroad.REFUSED));

  public AccessTable {
    rows = Stream.concat(rows.stream(), SHARED.stream()).toList();
  }

  /** Where the objects lie. */
  public static final String HOME = "home";

  private static final String ABROAD = "abroad";
  private static final Pattern ANY_PLACE = Pattern.compile("\\{[A-Za-z]+}");
  private static final Claims WRITER = Claims.service("integration");

  /** What a caller of another territory meets. */
  public enum Abroad {
    /** 404, as if there were no such object. */
    HIDDEN,
    /** 403, as everybody who is confined: it is about what all share. */
    REFUSED,
    /** 403, while who is confined to the object's own territory may do it. */
    FOREIGN,
    /** An answer in which the object is not. */
    WITHOUT_IT,
    /** Figures over what is within reach: other ones than in the object's own territory. */
    FIGURES,
    /** An answer in which each line of the body is refused. */
    LINES_REFUSED,
    /** The same as everybody with the role: nothing in it is of one territory. */
    SAME
  }

  /**
   * An operation.
   *
   * @param operation such as {@code GET /v1/things/{id}}, as the OpenAPI document has it
   * @param roles one of these is what it demands
   * @param abroad what a caller of another territory meets
   * @param query behind the path, such as {@code ?limit=1}
   * @param type of the body
   * @param body null for none
   */
  public record Row(
      String operation,
      Set<String> roles,
      Abroad abroad,
      String query,
      String type,
      @Nullable String body) {

    public Row {
      roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /** An operation without a body. */
    public static Row of(String operation, String role, Abroad abroad) {
      return new Row(operation, Set.of(role), abroad, "", "application/json", null);
    }

    /** The same for callers with another role too; each is enough. */
    public Row or(String... others) {
      Set<String> more = new TreeSet<>(roles);
      more.addAll(List.of(others));
      return new Row(operation, more, abroad, query, type, body);
    }

    /** The same with a query. */
    public Row query(String other) {
      return new Row(operation, roles, abroad, other, type, body);
    }

    /** The same with a body of JSON; of a PATCH it is a merge patch. */
    public Row body(String json) {
      String media =
          operation.startsWith("PATCH ") ? "application/merge-patch+json" : "application/json";
      return new Row(operation, roles, abroad, query, media, json);
    }

    /** The same with lines. */
    public Row lines(String lines) {
      return new Row(operation, roles, abroad, query, "application/x-ndjson", lines);
    }

    private boolean isReading() {
      return operation.startsWith("GET ");
    }

    private Answer send(Map<String, String> places, String authorization) {
      String[] methodAndPath = operation.split(" ", 2);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://localhost:%d%s"
                          .formatted(RestAssured.port, filled(methodAndPath[1] + query, places))))
              .header("If-Match", "*")
              .method(
                  methodAndPath[0],
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(filled(body, places)));
      if (!authorization.isEmpty()) {
        request.header("Authorization", authorization);
      }
      if (body != null) {
        request.header("Content-Type", type);
      }
      return Answer.to(request.build());
    }

    private static String filled(String text, Map<String, String> places) {
      String filled = text;
      for (Map.Entry<String, String> place : places.entrySet()) {
        filled = filled.replace("{" + place.getKey() + "}", place.getValue());
      }
      return ANY_PLACE.matcher(filled).replaceAll(UUID.randomUUID().toString());
    }
  }

  /** What a request is answered: a plain client's, which walks the table in little time. */
  private record Answer(int status, String contentType, @Nullable String eTag, String body) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Answer to(HttpRequest request) {
      try {
        HttpResponse<String> response =
            CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
            response.statusCode(),
            response.headers().firstValue("Content-Type").orElse(""),
            response.headers().firstValue("ETag").orElse(null),
            response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** The document has exactly the operations of the rows. */
  public void assertNoOperationIsLeftOut() {
    assertThat(new TreeSet<>(rows.stream().map(Row::operation).toList()))
        .isEqualTo(new TreeSet<>(new OpenApiDocument(service).operations().keySet()));
  }

  /** Nobody gets in without a token. */
  public void assertNeedsToken() {
    check(row -> send(row, Map.of(), "", 401));
  }

  /** Nobody gets in with a token that is bad in whichever way. */
  public void assertRefusesBadTokens() {
    check(
        row ->
            Arrays.stream(BadToken.values())
                .map(
                    kind ->
                        send(row, Map.of(), "Bearer " + Tokens.bad(kind, claims(row.roles())), 401))
                .filter(finding -> !finding.isEmpty())
                .findFirst()
                .orElse(""));
  }

  /** Nobody gets in with all roles but those that are enough. */
  public void assertNeedsItsRole() {
    check(
        row -> {
          List<String> others = new ArrayList<>(Claims.ALL_ROLES);
          others.removeAll(row.roles());
          return send(row, Map.of(), bearer(WRITER.withRoles(others)), 403);
        });
  }

  /**
   * With the role, or with each one of several, it works: with no territory in the token, and with
   * the object's own.
   */
  public void assertWorksWithItsRole() {
    Supply objects = new Supply(object);
    check(
        row ->
            row.roles().stream()
                .map(role -> worksWith(row, claims(Set.of(role)), objects))
                .filter(finding -> !finding.isEmpty())
                .findFirst()
                .orElse(""));
  }

  private static String worksWith(Row row, Claims claims, Supply objects) {
    String unconfined = works(row, claims, objects);
    return unconfined.isEmpty() && row.abroad() != Abroad.REFUSED
        ? works(row, claims.withTerritory(HOME), objects)
        : unconfined;
  }

  /** Who is confined to another territory neither sees nor changes the object. */
  public void assertKeepsOthersOut() {
    Supply objects = new Supply(object);
    check(row -> keepsOut(row, objects));
  }

  /**
   * Each write leaves an entry in the audit trail that says who changed what, at the version that
   * the answer has.
   *
   * @param computing the ids of the operations that change nothing, whatever their method
   */
  public void assertWritesLeaveEntries(Set<String> computing) {
    Map<String, JsonNode> described = new OpenApiDocument(service).operations();
    Supply objects = new Supply(object);
    check(
        row -> {
          String action =
              Objects.requireNonNull(described.get(row.operation())).path("operationId").asText();
          return row.isReading() || computing.contains(action)
              ? ""
              : leavesEntry(row, action, objects);
        });
  }

  private String leavesEntry(Row row, String action, Supply objects) {
    String client = "client-" + UUID.randomUUID();
    Claims writer = Claims.service(client).withRoles(List.copyOf(row.roles()));
    Answer answer = row.send(objects.next(true), bearer(writer));
    String eTag = answer.eTag();
    Map<String, Object> entry = entry("action=" + action + "&client=" + client);
    if (entry == null) { // nothing was different, for another had done it before
      entry = entry("action=" + action);
      eTag = null;
    }
    if (entry == null || !(entry.get("target") instanceof Map<?, ?> target)) {
      return "%d left %s".formatted(answer.status(), entry);
    }
    Object version = target.get("version");
    boolean fits = eTag == null || version == null || eTag.equals("\"%s\"".formatted(version));
    return answer.status() / 100 == 2 && entry.get("client") != null && fits
        ? ""
        : "%d with %s left %s".formatted(answer.status(), eTag, entry);
  }

  private static @Nullable Map<String, Object> entry(String query) {
    List<Map<String, Object>> entries =
        given()
            .header("Authorization", bearer(claims(Set.of("ops"))))
            .get("/v1/audit?limit=1&outcome=changed&" + query)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return entries.isEmpty() ? null : entries.getFirst();
  }

  private String keepsOut(Row row, Supply objects) {
    Map<String, String> places = objects.next(row.abroad() == Abroad.SAME && !row.isReading());
    Answer answer = row.send(places, bearer(claims(row.roles()).withTerritory(ABROAD)));
    String body = answer.body();
    int status = answer.status();
    boolean kept =
        switch (row.abroad()) {
          case HIDDEN -> status == 404;
          case REFUSED, FOREIGN -> status == 403;
          case WITHOUT_IT -> status == 200 && !body.contains(places.get("id"));
          case LINES_REFUSED ->
              status == 200 && body.lines().allMatch(line -> line.contains("\"problem\""));
          case FIGURES -> status == 200 && !body.equals(atHome(row, places));
          case SAME -> status / 100 == 2;
        };
    return kept ? "" : "%d %s".formatted(status, body);
  }

  private static String atHome(Row row, Map<String, String> places) {
    return row.send(places, bearer(claims(row.roles()).withTerritory(HOME))).body();
  }

  private static String works(Row row, Claims claims, Supply objects) {
    Map<String, String> places = objects.next(!row.isReading());
    Answer answer = row.send(places, bearer(claims));
    String body = answer.body();
    boolean works =
        answer.status() / 100 == 2
            && (row.abroad() != Abroad.WITHOUT_IT || body.contains(places.get("id")))
            && (row.abroad() != Abroad.LINES_REFUSED || !body.contains("\"problem\""));
    return works ? "" : "%d %s".formatted(answer.status(), body);
  }

  private void check(Function<Row, String> finding) {
    Map<String, String> findings = new TreeMap<>();
    for (Row row : rows.stream().sorted(Comparator.comparing(row -> !row.isReading())).toList()) {
      String found = finding.apply(row);
      if (!found.isEmpty()) {
        findings.put(row.operation(), found);
      }
    }
    assertThat(findings).isEmpty();
  }

  private static String send(
      Row row, Map<String, String> places, String authorization, int status) {
    Answer answer = row.send(places, authorization);
    boolean problem = "application/problem+json".equals(answer.contentType());
    return answer.status() == status && problem
        ? ""
        : "%d %s".formatted(answer.status(), answer.body());
  }

  private static Claims claims(Set<String> roles) {
    return WRITER.withRoles(List.copyOf(roles));
  }

  private static String bearer(Claims claims) {
    return "Bearer " + Tokens.of(claims);
  }

  /** Objects to work on: the same one, until something has changed it. */
  private static final class Supply {

    private final Supplier<Map<String, String>> fresh;
    private Map<String, String> last = Map.of();

    Supply(Supplier<Map<String, String>> fresh) {
      this.fresh = fresh;
    }

    /**
     * The next one.
     *
     * @param isChanged whether it is used up afterwards
     */
    Map<String, String> next(boolean isChanged) {
      Map<String, String> next = last.isEmpty() ? fresh.get() : last;
      last = isChanged ? Map.of() : next;
      return next;
    }
  }
}
