package io.vinnrate.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.Tokens;
import io.vinnrate.local.issuer.Claims;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class AuditTrailTest {

  private static final String NOTES = "/v1/notes";

  @Inject AuditEntries entries;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String address;

  private final String client = "client-" + UUID.randomUUID();
  private final Claims caller =
      Claims.service(client).withRoles(List.of("notes.read", "notes.write"));

  @Test
  void aChangeLeavesWhoDidWhatToWhat() {
    Instant before = clock.instant();
    String id = write("ingrid", UUID.randomUUID().toString()).jsonPath().getString("id");
    JsonPath trail = trail("client", client);
    assertThat(trail.getList("items")).hasSize(1);
    assertThat(trail.<String, Object>getMap("items[0]"))
        .containsEntry("subject", client)
        .containsEntry("client", client)
        .containsEntry("kind", "service")
        .containsEntry("actingFor", "ingrid")
        .containsEntry("action", "write")
        .containsEntry("outcome", "changed")
        .containsEntry("times", 1)
        .containsEntry("target", Map.of("type", "note", "id", id, "version", 1))
        .doesNotContainKeys("id", "detail");
    assertThat(Instant.parse(trail.getString("items[0].at"))).isAfterOrEqualTo(before);
    assertThat(trail("target", id).getList("items.client")).containsExactly(client);
  }

  @Test
  void whatIsUndoneLeavesNothing() {
    assertThat(write("ingrid", "fails " + UUID.randomUUID()).statusCode()).isEqualTo(500);
    assertThat(trail("client", client).getList("items")).isEmpty();
  }

  @Test
  void whatIsDoneOnceLeavesOneEntryHoweverOftenItIsSent() {
    String text = UUID.randomUUID().toString();
    for (int i = 0; i < 3; i++) {
      given()
          .header("Authorization", bearer())
          .header("Idempotency-Key", text)
          .contentType(ContentType.JSON)
          .body(Map.of("text", text))
          .post(NOTES)
          .then()
          .statusCode(201);
    }
    assertThat(trail("client", client).getList("items")).hasSize(1);
  }

  @Test
  void eachLineLeavesAnEntry() throws Exception {
    String run = UUID.randomUUID().toString();
    String lines = "{\"text\":\"%1$s a\"}\n{]\n{\"text\":\"%1$s b\"}\n".formatted(run);
    List<String> written =
        new BulkApi(NOTES + "/bulk")
            .post(lines).stream()
                .map(it -> it.path("id").asText())
                .filter(it -> !it.isEmpty())
                .toList();
    assertThat(written).hasSize(2);
    for (String id : written) {
      assertThat(trail("target", id).getList("items.action")).containsExactly("writeAll");
    }
  }

  @Test
  void whoIsRefusedIsNotedAndCounted() {
    String noReader = bearer(Claims.service(client).withRoles(List.of("notes.write")));
    for (int i = 0; i < 5; i++) {
      given().header("Authorization", noReader).get(NOTES).then().statusCode(403);
    }
    await()
        .untilAsserted(
            () -> {
              JsonPath trail = trail("client", client);
              assertThat(trail.getList("items.times", Integer.class))
                  .isNotEmpty()
                  .satisfies(
                      times -> assertThat(times.stream().mapToInt(it -> it).sum()).isEqualTo(5));
              assertThat(trail.getList("items.outcome")).containsOnly("refused");
              assertThat(trail.getList("items.action")).containsOnly("list");
              assertThat(trail.getList("items.detail.status")).containsOnly(403);
            });
  }

  @Test
  void aRequestWithoutAValidTokenIsNotedAsNobodys() {
    Instant before = clock.instant();
    given().header("Authorization", "Bearer x").get(NOTES).then().statusCode(401);
    await()
        .untilAsserted(
            () -> {
              JsonPath trail = trail("outcome", "refused", "from", before.toString());
              assertThat(trail.<Map<String, Object>>getList("items"))
                  .anySatisfy(
                      entry ->
                          assertThat(entry)
                              .doesNotContainKeys("subject", "client", "kind")
                              .containsEntry("action", "list"));
            });
  }

  @Test
  void whoAsksForWhatIsAuditedIsNoted() {
    String id = write("ingrid", UUID.randomUUID().toString()).jsonPath().getString("id");
    given().header("Authorization", bearer()).get(NOTES + "/" + id).then().statusCode(200);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        trail("client", client, "outcome", "answered")
                            .<Map<String, Object>>getList("items"))
                    .singleElement()
                    .satisfies(
                        entry ->
                            assertThat(entry)
                                .containsEntry("action", "get")
                                .containsEntry("target", Map.of("type", "note", "id", id))));
  }

  @Test
  void entriesAreReadPageByPageTheNewestFirst() {
    for (int i = 0; i < 5; i++) {
      write("person " + i, UUID.randomUUID().toString());
    }
    JsonPath first = trail("client", client, "limit", "3");
    JsonPath second = trail("client", client, "limit", "3", "cursor", first.getString("next"));
    assertThat(first.getList("items.actingFor"))
        .containsExactly("person 4", "person 3", "person 2");
    assertThat(second.getList("items.actingFor")).containsExactly("person 1", "person 0");
    assertThat(second.getString("next")).isNull();
    String third = first.getString("items[2].at");
    assertThat(trail("client", client, "from", third).getList("items")).hasSize(3);
    assertThat(trail("client", client, "to", third).getList("items")).hasSize(2);
    assertThat(trail("client", client, "subject", "nobody").getList("items")).isEmpty();
    assertThat(trail("client", client, "action", "write").getList("items")).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"from, yesterday", "to, 1", "outcome, won", "cursor, x", "limit, 0"})
  void aParameterThatCannotBeReadIs400(String parameter, String value) {
    ops().queryParam(parameter, value).get("/v1/audit").then().statusCode(400);
  }

  @Test
  void onlyOpsReadTheTrail() {
    given().header("Authorization", bearer()).get("/v1/audit").then().statusCode(403);
    given().header("Authorization", "").get("/v1/audit").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET client = 'another'",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
        "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
        "DROP TABLE audit_entry"
      })
  void aRoleThatMayWriteCannotChangeEntries(String statement) throws SQLException {
    write("ingrid", UUID.randomUUID().toString());
    assertThatThrownBy(() -> asWriter(statement))
        .isInstanceOf(SQLException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo("42501");
    assertThat(trail("client", client).getList("items")).hasSize(1);
  }

  @Test
  void entriesGoWhenTheyAreTooOldAndNotBefore() throws SQLException {
    Instant old = clock.instant().minus(401, ChronoUnit.DAYS);
    Instant recent = clock.instant().minus(399, ChronoUnit.DAYS);
    Deed deed = new Deed(null, client, null, Outcome.CHANGED, Map.of());
    entries.add(List.of(new DeedAt(old, deed), new DeedAt(recent, deed)));
    assertThat(trail("action", client).getList("items")).hasSize(2);
    entries.forgetOld();
    assertThat(trail("action", client).getList("items.at")).containsExactly(recent.toString());
    asWriter("SELECT audit_forget(now() + interval '1 year', 1000)");
    assertThat(trail("action", client).getList("items")).isEmpty();
    write("ingrid", UUID.randomUUID().toString());
    asWriter("SELECT audit_forget(now() + interval '1 year', 1000)");
    assertThat(trail("client", client).getList("items")).hasSize(1);
  }

  /** As a role with all rights on the rows, of a table that is another's. */
  private void asWriter(String statement) throws SQLException {
    String role = "writer_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(address, "postgres", "postgres");
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE ROLE " + role);
      try {
        sql.execute("GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON audit_entry TO " + role);
        sql.execute("SET ROLE " + role);
        sql.execute(statement);
      } finally {
        sql.execute("RESET ROLE");
        sql.execute("DROP OWNED BY " + role);
        sql.execute("DROP ROLE " + role);
      }
    }
  }

  private Response write(String person, String text) {
    return given()
        .header("Authorization", bearer())
        .header("Acting-User", person)
        .contentType(ContentType.JSON)
        .body(Map.of("text", text))
        .post(NOTES);
  }

  private String bearer() {
    return bearer(caller);
  }

  private static String bearer(Claims claims) {
    return "Bearer " + Tokens.of(claims);
  }

  private static io.restassured.specification.RequestSpecification ops() {
    return given().header("Authorization", bearer(Claims.service("auditor", "ops")));
  }

  private static JsonPath trail(String... parametersAndValues) {
    var request = ops();
    for (int i = 0; i < parametersAndValues.length; i += 2) {
      request.queryParam(parametersAndValues[i], parametersAndValues[i + 1]);
    }
    return request.get("/v1/audit").then().statusCode(200).extract().jsonPath();
  }
}
