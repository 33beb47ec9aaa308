package io.vinnrate.customer.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.AnswerHeaders;
import io.vinnrate.kit.testing.OpenApiDocument;
import io.vinnrate.kit.testing.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class OpenApiTest {

  private final OpenApiDocument document = new OpenApiDocument("customer-service");

  @Test
  void theCheckedInFilesAreCurrent() {
    document.assertCheckedInFilesAreCurrent();
  }

  @Test
  void operationsAreDescribed() {
    document.assertOperationsAreDescribed();
  }

  @Test
  void answersAreDescribed() {
    document.assertAnswersAreDescribed();
  }

  @Test
  void errorsAreListed() {
    document.assertErrorsAreListed();
  }

  @Test
  void theServiceShowsItsDocument() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("openapi", equalTo("3.1.0"))
        .body("info.title", equalTo("Vinnrate customer-service"));
  }

  @Test
  void eachAnswerTellsBrowsersToDoNothingWithIt() {
    AnswerHeaders.assertOfEachOperation();
  }

  @Test
  void thereIsNoUserInterface() {
    AnswerHeaders.assertNoUserInterface();
  }
}
