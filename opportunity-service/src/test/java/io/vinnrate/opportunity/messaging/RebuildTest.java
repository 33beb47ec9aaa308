package io.vinnrate.opportunity.messaging;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.messaging.Inbound.CUSTOMERS;
import static io.vinnrate.opportunity.messaging.Inbound.customer;
import static io.vinnrate.opportunity.messaging.Inbound.headers;
import static io.vinnrate.opportunity.testing.Calls.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.sql.Statements;
import io.vinnrate.kit.testing.InboxPlaces;
import io.vinnrate.kit.testing.MigrationsRole;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The replica of the customers, built anew from their topic. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
class RebuildTest {

  private static final String REBUILD = "/v1/read-models/customers/rebuild";

  @Inject Inbound inbound;
  @Inject AgroalDataSource database;

  @Test
  void whatIsWrongOrMissingIsAsItsOwnerToldAndReadsNeverFailMeanwhile() {
    UUID wrong = heardOf("Wrong");
    UUID missing = heardOf("Missing");
    UUID sound = heardOf("Sound");
    UUID classed = heardOf("Classed");
    UUID never = UUID.randomUUID();
    UUID asked = UUID.randomUUID();
    String opportunity = created(classed, "");
    MigrationsRole.run(
        "UPDATE known_customer SET name = 'x', version = 99 WHERE id = '%s'".formatted(wrong),
        "DELETE FROM known_customer WHERE id = '%s'".formatted(missing),
        "UPDATE known_customer SET class = 'A' WHERE id = '%s'".formatted(classed),
        row(never, 7),
        row(asked, 0));
    assertThat(one("SELECT customer_class FROM opportunity WHERE id = ?", opportunity))
        .isEqualTo("A");

    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> reads(sound, over));
    InboxPlaces.rebuild("customers");
    over.set(true);

    assertThat(reading.join()).isPositive();
    assertThat(known(wrong)).isEqualTo("1 Wrong");
    assertThat(known(missing)).isEqualTo("1 Missing");
    assertThat(known(sound)).isEqualTo("1 Sound");
    assertThat(known(never)).isEmpty();
    assertThat(known(asked)).isEqualTo("0 planted");
    assertThat(one("SELECT customer_class FROM opportunity WHERE id = ?", opportunity)).isEmpty();
    assertThat(one("SELECT count(*) FROM rebuilding.known_customer WHERE id <> ?", never))
        .isEqualTo("0");
    inbound.expect(1, "changed", () -> customer("changed", wrong, 2, "Right"));
    assertThat(known(wrong)).isEqualTo("2 Right");
  }

  @Test
  void whatCantBeAppliedIsLeftAsItIs() {
    UUID id = heardOf("Before");
    inbound.expect(
        1,
        "parked",
        () ->
            CUSTOMERS.send(id.toString(), headers("io.vinnrate.customer.changed.v1", id, 2), "{"));
    MigrationsRole.run("UPDATE known_customer SET name = 'kept' WHERE id = '%s'".formatted(id));
    InboxPlaces.rebuild("customers");
    assertThat(known(id)).isEqualTo("1 kept");
    assertThat(given().get(REBUILD).jsonPath().getInt("notApplied")).isPositive();
  }

  @Test
  void whatIsSentMeanwhileIsInTheResult() {
    UUID id = heardOf("1");
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Long> sending =
        CompletableFuture.supplyAsync(
            () -> {
              long version = 1;
              while (!over.get()) {
                version++;
                customer("changed", id, version, Long.toString(version));
              }
              return version;
            });
    InboxPlaces.rebuild("customers");
    over.set(true);
    long last = sending.join();
    await().atMost(Duration.ofSeconds(30)).until(() -> known(id), (last + " " + last)::equals);
  }

  @Test
  void oneThatDiedHasChangedNothingAndCanBeStartedAgain() {
    UUID id = heardOf("Whole");
    MigrationsRole.run(
        "DELETE FROM read_model_rebuild WHERE read_model = 'customers'",
        "INSERT INTO read_model_rebuild (read_model, id) VALUES ('customers', gen_random_uuid())",
        "INSERT INTO rebuilding.known_customer (id, version, name, deleted, changed_at) VALUES ('%s', 1, 'Half', false, now())"
            .formatted(id));
    given().post(REBUILD).then().statusCode(202).body("messages", equalTo(0));
    assertThat(known(id)).isEqualTo("1 Whole");
    MigrationsRole.run("UPDATE read_model_rebuild SET alive_at = alive_at - interval '31 seconds'");
    InboxPlaces.rebuild("customers");
    assertThat(known(id)).isEqualTo("1 Whole");
  }

  @Test
  void thereAreThreeAndNoOthers() {
    given()
        .get("/v1/read-models")
        .then()
        .statusCode(200)
        .body("items", equalTo(List.of("customers", "rubric", "scores")));
    given().post("/v1/read-models/nothing/rebuild").then().statusCode(404);
    given().get("/v1/read-models/nothing/rebuild").then().statusCode(404);
    InboxPlaces.rebuild("rubric");
    InboxPlaces.rebuild("scores");
  }

  private UUID heardOf(String name) {
    UUID id = UUID.randomUUID();
    inbound.expect(1, "changed", () -> customer("registered", id, 1, name));
    return id;
  }

  private static String row(UUID id, long version) {
    return "INSERT INTO known_customer (id, version, name, deleted, changed_at) VALUES ('%s', %d, 'planted', false, now())"
        .formatted(id, version);
  }

  private int reads(UUID id, AtomicBoolean over) {
    int reads = 0;
    while (!over.get()) {
      assertThat(known(id)).isEqualTo("1 Sound");
      reads++;
    }
    return reads;
  }

  private String known(UUID id) {
    return one("SELECT version || ' ' || name FROM known_customer WHERE id = ?", id);
  }

  /** A text; empty when there is none. */
  private String one(String query, Object id) {
    return new Statements(database, "It can't be read")
        .first(query.replace("?", "?::uuid"), List.of(id.toString()), row -> row.getString(1))
        .orElse("");
  }
}
