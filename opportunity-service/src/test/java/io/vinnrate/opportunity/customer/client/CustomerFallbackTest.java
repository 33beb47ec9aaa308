package io.vinnrate.opportunity.customer.client;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.PROBLEM;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.read;
import static io.vinnrate.opportunity.testing.Calls.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.vinnrate.kit.testing.BulkApi;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class CustomerFallbackTest {

  @Inject Replica replica;
  @Inject CircuitBreakerMaintenance breakers;

  private final UUID customer = UUID.randomUUID();

  @BeforeEach
  @AfterEach
  void closeTheBreaker() {
    breakers.reset(CustomerServiceDirectory.BREAKER);
  }

  @Test
  void aCustomerOfAMomentAgoIsAskedForOnce() throws IOException {
    try (CustomerServiceFake service = new CustomerServiceFake()) {
      post(body(customer, "")).then().statusCode(201);
      post(body(customer, "")).then().statusCode(201);
      upsert("crm-" + UUID.randomUUID(), body(customer, "")).then().statusCode(201);
      assertThat(service.calls()).isEqualTo(1);
    }
  }

  @Test
  void aKnownCustomerIsNotAskedFor() throws IOException {
    try (CustomerServiceFake service = new CustomerServiceFake()) {
      post(body(replica.customer(), "")).then().statusCode(201);
      post(body(replica.deletedCustomer(), ""))
          .then()
          .statusCode(422)
          .body("errors.pointer", hasItem("#/customerId"));
      assertThat(service.calls()).isZero();
    }
  }

  @Test
  void anOpportunityMayMoveToACustomerOfAMomentAgo() throws IOException {
    String id = created(replica.customer(), "");
    try (CustomerServiceFake service = new CustomerServiceFake()) {
      patch(id, "\"1\"", "{\"customerId\": \"%s\"}".formatted(customer))
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"")
          .body("customerId", equalTo(customer.toString()));
      assertThat(service.calls()).isEqualTo(1);
    }
  }

  @Test
  void aCustomerThatIsNowhereIsRefused() throws IOException {
    String id = created(replica.customer(), "");
    try (CustomerServiceFake service = new CustomerServiceFake()) {
      service.failing(404);
      post(body(customer, ""))
          .then()
          .statusCode(422)
          .contentType(PROBLEM)
          .body("errors.pointer", hasItem("#/customerId"));
      patch(id, "\"1\"", "{\"customerId\": \"%s\"}".formatted(customer)).then().statusCode(422);
      assertThat(service.calls()).isEqualTo(2);
    }
    nothingIsThere();
    read(id).then().header("ETag", "\"1\"");
  }

  @Test
  void anAnswerThatIsNoneIsPutOff() throws IOException {
    try (CustomerServiceFake service = new CustomerServiceFake()) {
      service.failing(500);
      putOff(post(body(customer, "")));
      service.failing(403);
      putOff(post(body(customer, "")));
    }
    nothingIsThere();
  }

  @Test
  void aSilentCustomerServiceIsWaitedForASecond() throws IOException {
    try (CustomerServiceFake service = new CustomerServiceFake()) {
      service.silent();
      long start = System.nanoTime();
      putOff(post(body(customer, "")));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(service.calls()).isEqualTo(1);
    }
    nothingIsThere();
  }

  @Test
  void withoutCustomerServiceARequestIsPutOff() {
    putOff(post(body(customer, "")));
    putOff(upsert("crm-" + UUID.randomUUID(), body(customer, "")));
    nothingIsThere();
  }

  @Test
  void aCustomerServiceThatFailsIsLeftAlone() throws IOException {
    try (CustomerServiceFake service = new CustomerServiceFake()) {
      service.failing(500);
      for (int i = 0; i < 20; i++) {
        putOff(post(body(customer, "")));
      }
      assertThat(service.calls()).isEqualTo(10);
    }
  }

  @Test
  void thatManyCustomersAreNowhereIsNoFailure() throws IOException {
    try (CustomerServiceFake service = new CustomerServiceFake()) {
      service.failing(404);
      for (int i = 0; i < 20; i++) {
        post(body(customer, "")).then().statusCode(422);
      }
      assertThat(service.calls()).isEqualTo(20);
    }
  }

  @Test
  void anImportAsksOnceForEachCustomerOfAMomentAgo() throws IOException {
    UUID other = UUID.randomUUID();
    try (CustomerServiceFake service = new CustomerServiceFake()) {
      assertThat(imported(customer, other, customer)).containsExactly(0, 0, 0);
      assertThat(service.calls()).isEqualTo(2);
    }
  }

  @Test
  void anImportRefusesTheLinesOfACustomerThatIsNowhere() throws IOException {
    try (CustomerServiceFake service = new CustomerServiceFake()) {
      service.failing(404);
      assertThat(imported(replica.customer(), customer, customer)).containsExactly(0, 422, 422);
      assertThat(service.calls()).isEqualTo(1);
    }
    nothingIsThere();
  }

  @Test
  void withoutCustomerServiceAnImportPutsOffTheLinesThatNeedIt() throws IOException {
    assertThat(imported(replica.customer(), customer, replica.customer()))
        .containsExactly(0, 503, 0);
    nothingIsThere();
  }

  /** The status of each line's problem; 0 for none. */
  private static List<Integer> imported(UUID... customers) throws IOException {
    String lines =
        Stream.of(customers)
            .map(it -> body(it, "\"externalId\": \"%s\"".formatted(UUID.randomUUID())))
            .map(it -> it.replace("\n", " ") + "\n")
            .collect(Collectors.joining());
    return new BulkApi("/v1/opportunities/imports")
        .post(lines).stream().map(it -> it.at("/problem/status").asInt()).toList();
  }

  private static void putOff(Response response) {
    response.then().statusCode(503).contentType(PROBLEM).header("Retry-After", "2");
  }

  private void nothingIsThere() {
    given()
        .queryParam("customerId", customer)
        .get("/v1/opportunities")
        .then()
        .body("items", empty());
  }
}
