package io.vinnrate.customer.standing;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.Contracts;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class StandingPassTest {

  private static final EventTopic TOPIC = new EventTopic("vinnrate.topics.customers");

  @Inject AgroalDataSource database;

  @Test
  void anotherClassIsToldInAnEvent() throws SQLException {
    String id = registered("{\"name\": \"Rising\"}");
    classify("A", List.of(id));
    await().untilAsserted(() -> assertThat(get(id).<String>path("class")).isEqualTo("A"));
    ConsumerRecord<String, String> event = TOPIC.recordsOf(id, 2).getLast();
    assertThat(event.value())
        .isEqualTo(
            "{\"customerId\":\"%s\",\"name\":\"Rising\",\"class\":\"A\",\"segments\":[],\"possibleSegments\":[]}"
                .formatted(id));
    assertThat(Contracts.findings("customer.v1", event.value())).isEmpty();
    assertThat(EventTopic.headers(event))
        .containsEntry("ce_type", "io.vinnrate.customer.changed.v1")
        .containsEntry("ce_aggregateversion", "2");
  }

  @Test
  void anotherClassDoesNotMakeACallersVersionStale() throws SQLException {
    String id = registered("{\"name\": \"Read\"}");
    classify("N", List.of(id));
    await().untilAsserted(() -> assertThat(get(id).<String>path("class")).isEqualTo("N"));
    get(id).then().header("ETag", "\"1\"");
    patch(id, "\"1\"", "{\"name\": \"Changed\"}").then().statusCode(200).header("ETag", "\"2\"");
    assertThat(TOPIC.recordsOf(id, 3))
        .extracting(event -> EventTopic.headers(event).get("ce_aggregateversion"))
        .containsExactly("1", "2", "3");
    get(id).then().statusCode(200);
    assertThat(get(id).<String>path("class")).isEqualTo("N");
  }

  @Test
  void aClassCanBeLostAgain() throws SQLException {
    String id = registered("{\"name\": \"Lost\"}");
    classify("C", List.of(id));
    await().untilAsserted(() -> assertThat(get(id).<String>path("class")).isEqualTo("C"));
    classify(null, List.of(id));
    await().untilAsserted(() -> assertThat(get(id).<String>path("class")).isNull());
  }

  @Test
  void moreThanABatchIsRenewedAndEachCustomerIsToldOnce() throws SQLException {
    String owner = UUID.randomUUID().toString();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      ids.add(registered("{\"name\": \"%d\", \"owner\": \"%s\"}".formatted(i, owner)));
    }
    classify("B", ids);
    await().untilAsserted(() -> assertThat(withClass(owner, "B")).hasSize(200));
    Set<String> renewed = Set.copyOf(ids);
    await()
        .untilAsserted(
            () ->
                assertThat(TOPIC.all().stream().filter(event -> renewed.contains(event.key())))
                    .hasSize(2 * 600));
    assertThat(withClass(owner, "A")).isEmpty();
  }

  private static List<String> withClass(String owner, String customerClass) {
    return given()
        .queryParam("owner", owner)
        .queryParam("class", customerClass)
        .queryParam("limit", 200)
        .get("/v1/customers")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  private void classify(@Nullable String customerClass, List<String> ids) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE customer SET target_class = ? WHERE id = ANY(?::uuid[])")) {
      update.setString(1, customerClass);
      update.setArray(2, connection.createArrayOf("text", ids.toArray()));
      assertThat(update.executeUpdate()).isEqualTo(ids.size());
    }
  }
}
