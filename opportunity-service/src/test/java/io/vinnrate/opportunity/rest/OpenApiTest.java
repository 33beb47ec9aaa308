package io.vinnrate.opportunity.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.AnswerHeaders;
import io.vinnrate.kit.testing.OpenApiDocument;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class OpenApiTest {

  private final OpenApiDocument document = new OpenApiDocument("opportunity-service");

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
        .body("info.title", equalTo("Vinnrate opportunity-service"));
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
