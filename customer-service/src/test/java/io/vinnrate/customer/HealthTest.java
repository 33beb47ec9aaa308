package io.vinnrate.customer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class HealthTest {

  @ParameterizedTest
  @ValueSource(strings = {"live", "ready", "started"})
  void theServiceIsUp(String probe) {
    given()
        .get("/q/health/{probe}", probe)
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.status", everyItem(equalTo("UP")));
  }

  @Test
  void readinessDependsOnTheDatabaseAndNotOnKafka() {
    given()
        .get("/q/health/ready")
        .then()
        .body("checks.name", hasItem(containsStringIgnoringCase("database")))
        .body("checks.name", not(hasItem(containsStringIgnoringCase("kafka"))));
  }
}
