package io.vinnrate.scoring;

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
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class OpenApiTest {

  private final OpenApiDocument document = new OpenApiDocument("scoring-service");

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
  void eachAnswerTellsBrowsersToDoNothingWithIt() {
    AnswerHeaders.assertOfEachOperation();
  }

  @Test
  void thereIsNoUserInterface() {
    AnswerHeaders.assertNoUserInterface();
  }
}
