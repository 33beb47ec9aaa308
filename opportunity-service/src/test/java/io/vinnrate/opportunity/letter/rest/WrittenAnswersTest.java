package io.vinnrate.opportunity.letter.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.refused;
import static io.vinnrate.opportunity.testing.FactCalls.putStakeholder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sponsor letter and the meeting plan over HTTP. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class WrittenAnswersTest {

  private static final String LETTER = "sponsor-letter";
  private static final String PLAN = "meeting-plan";

  @Inject Replica replica;

  private String id;

  @BeforeEach
  void anOpportunity() {
    id = created(replica.customer(), "\"owner\": \"kari\", \"productSegment\": \"cold chain\"");
  }

  @Test
  void theLetterSumsUpTheEvidenceAndListsWhatIsMissing() {
    String sponsor = UUID.randomUUID().toString();
    putStakeholder(
            id,
            sponsor,
            "*",
            """
            {"name": "Solveig Havnes", "title": "Head of production", "role": "sponsor",
             "stance": "supports", "met": true}
            """)
        .then()
        .statusCode(201);
    note(Map.of("about", "vision", "text", "An alarm", "at", "2026-02-02T08:00:00Z"));
    note(
        Map.of(
            "about",
            "pain",
            "text",
            "A tenth is lost",
            "quote",
            "Too late <always>",
            "stakeholderId",
            sponsor,
            "at",
            "2026-02-01T08:00:00Z"));
    read(LETTER, "application/json", "")
        .contentType(ContentType.JSON)
        .body("language", equalTo("en"))
        .body("to.name", equalTo("Solveig Havnes"))
        .body("to.title", equalTo("Head of production"))
        .body("greeting", equalTo("Dear Solveig Havnes,"))
        .body("paragraphs.about", contains("pain", "vision"))
        .body("paragraphs[0].text", equalTo("A tenth is lost"))
        .body("paragraphs[0].quotes[0].text", equalTo("Too late <always>"))
        .body("paragraphs[0].quotes[0].by", equalTo("Solveig Havnes"))
        .body("paragraphs[0].quotes[0].at", equalTo("2026-02-01T08:00:00Z"))
        .body("paragraphs[1].quotes", hasSize(0))
        .body("missing.about", contains("cause", "agreement", "access", "proof"));
    read(LETTER, "*/*", "?language=nb")
        .contentType("text/plain;charset=UTF-8")
        .header("Content-Language", "nb")
        .body(containsString("«Too late <always>» – Solveig Havnes, 1. februar 2026"));
    read(LETTER, "text/html", "")
        .contentType("text/html;charset=UTF-8")
        .header("Content-Security-Policy", startsWith("default-src 'none'"))
        .body(containsString("Too late &lt;always&gt;"))
        .body(not(containsString("<always>")));
  }

  @Test
  void withoutEvidenceTheLetterHasNoParagraph() {
    read(LETTER, "application/json", "")
        .body("to", nullValue())
        .body("paragraphs", hasSize(0))
        .body("missing", hasSize(7));
  }

  @Test
  void thePlanAnswersWhatIsKnownAndAddsUpToItsLength() {
    note(Map.of("about", "proof", "text", "Salma does it", "at", "2026-02-02T08:00:00Z"));
    ValidatableResponse plan =
        read(PLAN, "*/*", "?minutes=45")
            .contentType(ContentType.JSON)
            .body("minutes", equalTo(45))
            .body("questions", hasSize(9))
            .body("questions[1].key", equalTo("buyersBusiness"))
            .body(
                "questions[1].answers", contains("Havnes Sjømat AS", "Product segment: cold chain"))
            .body(
                "questions.find { it.key == 'matchingReference' }.answers",
                contains("Salma does it (2 February 2026)"))
            .body("questions.find { it.key == 'pressAndWeb' }.missing", equalTo(true))
            .body("steps", hasSize(9))
            .body("callScript", hasSize(5));
    List<Integer> minutes = plan.extract().path("steps.minutes");
    assertThat(minutes.stream().mapToInt(it -> it).sum()).isEqualTo(45);
    read(PLAN, "*/*", "").body("steps.minutes", contains(2, 2, 4, 2, 30, 7, 5, 5, 3));
    read(PLAN, "text/html", "?language=nb")
        .contentType("text/html;charset=UTF-8")
        .body(containsString("<h1>Møteplan: Cold-chain monitoring</h1>"));
  }

  @ParameterizedTest
  @CsvSource({
    "sponsor-letter?language=sv, language",
    "meeting-plan?language=EN, language",
    "meeting-plan?minutes=19, minutes",
    "meeting-plan?minutes=241, minutes",
    "meeting-plan?minutes=60.5, minutes",
    "meeting-plan?minutes=-60, minutes",
    "meeting-plan?minutes=99999999999999999999, minutes"
  })
  void aBadParameterIsNamed(String address, String parameter) {
    refused(given().get("/v1/opportunities/" + id + "/" + address), 400)
        .body("errors.parameter", contains(parameter));
  }

  @ParameterizedTest
  @CsvSource({LETTER, PLAN})
  void thereMustBeSuchAnOpportunityAndForm(String what) {
    refused(given().get("/v1/opportunities/{id}/{what}", UUID.randomUUID(), what), 404);
    given()
        .accept("application/pdf")
        .get("/v1/opportunities/{id}/{what}", id, what)
        .then()
        .statusCode(406);
  }

  private void note(Map<String, String> evidence) {
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(evidence)
        .post("/v1/opportunities/{id}/evidence", id)
        .then()
        .statusCode(201);
  }

  private ValidatableResponse read(String what, String accept, String query) {
    return given()
        .accept(accept)
        .get("/v1/opportunities/" + id + "/" + what + query)
        .then()
        .statusCode(200);
  }
}
