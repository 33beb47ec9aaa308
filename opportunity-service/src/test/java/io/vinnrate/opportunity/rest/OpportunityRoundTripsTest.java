package io.vinnrate.opportunity.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.assess;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.remove;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static io.vinnrate.opportunity.testing.FactCalls.putNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.putStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.stakeholder;
import static io.vinnrate.opportunity.testing.PipelineCalls.forced;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.RoundTripTable;
import io.vinnrate.kit.testing.RoundTrips;
import io.vinnrate.local.server.ProjectFolder;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class OpportunityRoundTripsTest {

  private static final String KNOWN = "\"assessment\": {\"answers\": {\"budget\": \"none\"}}";
  private static final List<String> ONCE_A_SECOND = List.of("pipeline_activation", "known_rubric");
  private static final String SCRIPT =
      "deploy/bench/src/main/resources/io/vinnrate/bench/create/creation.sql";

  @Inject Replica replica;
  @Inject Rubrics rubrics;

  private final RoundTripTable table = new RoundTripTable(ONCE_A_SECOND);
  private UUID customer = UUID.randomUUID();

  @BeforeEach
  void aCustomerAndARubric() {
    rubrics.activateDefault();
    customer = replica.customer();
  }

  @Test
  void eachOperationTakesAsManyAsAreStated() {
    creations();
    reads();
    changes();
    imports();
    table.isStatedFor("opportunity-service");
  }

  /** What creating one is measured beside stays what it says to the database. */
  @Test
  void theBenchmarkSaysTheSameToTheDatabase() throws IOException {
    created(customer, "");
    RoundTrips once =
        RoundTrips.of(201, () -> postOnce(UUID.randomUUID().toString())).without(ONCE_A_SECOND);
    String script = Files.readString(ProjectFolder.find().root().resolve(SCRIPT));
    assertThat(once.trips().stream().map(OpportunityRoundTripsTest::sql))
        .containsExactlyElementsOf(
            Arrays.stream(script.split("\n\n")).map(OpportunityRoundTripsTest::sql).toList());
  }

  private static String sql(List<String> statements) {
    return sql(
        statements.stream()
            .filter(it -> !it.equals("BEGIN"))
            .map(String::strip)
            .collect(Collectors.joining("; ")));
  }

  private static String sql(String text) {
    return text.strip().replaceAll("\\$\\d+|(?<!:):[a-z_]+", "?").replaceAll("\\s+", " ");
  }

  private void creations() {
    String key = UUID.randomUUID().toString();
    String externalId = "trips-" + UUID.randomUUID();
    of("`POST /v1/opportunities`", 201, id -> post(body(customer, "")));
    of("… with an owner", 201, id -> post(body(customer, "\"owner\": \"ingrid\"")));
    of("… with an external id", 201, id -> post(body(customer, external("new-" + key))));
    of("… with an Idempotency-Key", 201, id -> postOnce(key));
    of("… with the same key again", 201, id -> postOnce(key));
    of(
        "`PUT …/by-external-id/{externalId}`: new",
        201,
        id -> upsert(externalId, body(customer, "")));
    of("… something is different", 200, id -> upsert(externalId, body(customer, KNOWN)));
    of("… nothing is different", 200, id -> upsert(externalId, body(customer, KNOWN)));
  }

  private void reads() {
    of("`GET /v1/opportunities/{id}`", 200, id -> read(id));
    String past = created(customer, "");
    String at = read(past).path("createdAt");
    table.add(
        "… as of a time", 200, () -> given().get("/v1/opportunities/{id}?asOf={at}", past, at));
    of("`GET /v1/opportunities`, a page", 200, id -> given().get("/v1/opportunities?limit=1"));
    of(
        "… the last one, by customer and status",
        200,
        id -> given().get("/v1/opportunities?customerId={id}&status=open", customer));
    of("`GET …/{id}/history`", 200, id -> given().get("/v1/opportunities/{id}/history", id));
  }

  private void changes() {
    of("`PATCH …/{id}`", 200, id -> patch(id, "\"1\"", "{\"title\": \"Another\"}"));
    of("… nothing is different", 200, id -> patch(id, "\"1\"", "{}"));
    of("`PUT …/{id}/assessment`", 200, id -> assess(id, "\"1\"", "{\"factors\": {\"need\": 0.5}}"));
    of("`POST …/{id}/stage-moves`", 200, id -> forced(id, "\"1\"", "closing"));
    of("`POST …/{id}/closures`", 200, id -> won(id));
    String closed = created(customer, "");
    won(closed).then().statusCode(200);
    table.add("`POST …/{id}/reopenings`", 200, () -> command(closed, "reopenings", "\"2\"", ""));
    of(
        "`PUT …/{id}/stakeholders/{stakeholderId}`",
        201,
        id -> putStakeholder(id, UUID.randomUUID(), "\"1\"", stakeholder("")));
    of("`PUT …/{id}/next-step`", 201, id -> putNextStep(id, "\"1\"", "{\"what\": \"Call\"}"));
    of("`DELETE …/{id}`", 204, id -> remove(id, "\"1\""));
  }

  private void imports() {
    String line = body(customer, external("line-" + UUID.randomUUID())).replace("\n", " ");
    BulkApi imports = new BulkApi("/v1/opportunities/imports");
    of("`POST …/imports`, a batch: new", 200, id -> imports.request(null, line));
    of("… nothing is different", 200, id -> imports.request(null, line));
  }

  /** Of an opportunity that is new. */
  private void of(String operation, int status, Function<String, Response> request) {
    String id = created(customer, KNOWN);
    table.add(operation, status, () -> request.apply(id));
  }

  private static String external(String id) {
    return "\"externalId\": \"%s\"".formatted(id);
  }

  private static Response won(String id) {
    return command(id, "closures", "\"1\"", "{\"outcome\": \"won\"}");
  }

  private Response postOnce(String key) {
    return given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body(customer, ""))
        .post("/v1/opportunities");
  }
}
