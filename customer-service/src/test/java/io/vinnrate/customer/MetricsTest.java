package io.vinnrate.customer;

import static io.restassured.RestAssured.given;
import static io.vinnrate.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class MetricsTest {

  @Test
  void theOutboxIsMeasured() {
    registered("{\"name\": \"Measured\"}");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .containsPattern("(?m)^vinnrate_outbox_oldest_age_seconds(\\{[^}]*})? 0\\.0$")
                    .containsPattern("(?m)^vinnrate_outbox_published_total(\\{[^}]*})? [1-9]"));
  }

  @Test
  void requestsAreMeasured() {
    String id = registered("{\"name\": \"Measured\"}");
    given().get("/v1/customers/{id}", id).then().statusCode(200);
    assertThat(metrics())
        .contains("http_server_requests_seconds_count")
        .contains("uri=\"/v1/customers/{id}\"")
        .doesNotContain(id);
  }

  private static String metrics() {
    return given().get("/q/metrics").then().statusCode(200).extract().asString();
  }
}
