package io.vinnrate.scoring.registry.rest;

import static io.restassured.RestAssured.given;
import static io.vinnrate.scoring.registry.rest.Rubrics.newVersion;
import static io.vinnrate.scoring.registry.rest.Rubrics.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class ModelResourceTest {

  private static final EventTopic MODELS = new EventTopic("vinnrate.topics.models");
  private static final String AGGREGATE = "00000000-0000-7000-8000-000000000001";

  @AfterEach
  void theDefaultModelIsActiveAgain() {
    activate("default-1");
  }

  @Test
  void theDefaultModelIsActiveFromTheStart() {
    given()
        .get("/v1/models/active")
        .then()
        .statusCode(200)
        .body("version", equalTo("default-1"))
        .body("rubric", equalTo("default-1"))
        .body("baseRate", equalTo(0.25f))
        .body("weights.salesProcess", equalTo(1.0f))
        .body("active", equalTo(true));
    given().get("/v1/models").then().statusCode(200).body("items.version", hasItem("default-1"));
  }

  @Test
  void aModelScoresWhoAsksForItAndEverybodyOnceItIsActive() {
    String version = ownModel(Rubrics.criteria(), ", \"baseRate\": 0.5");
    assertThat(probability("{\"model\": \"%s\"}".formatted(version))).isEqualTo(0.5);
    assertThat(probability("{}")).isEqualTo(0.25);
    given().get("/v1/models/" + version).then().body("active", equalTo(false));
    given()
        .get("/v1/models/%s/rescore".formatted(version))
        .then()
        .body("state", equalTo("neverActivated"));
    activate(version);
    assertThat(probability("{}")).isEqualTo(0.5);
    given().get("/v1/models/active").then().body("version", equalTo(version));
    given()
        .get("/v1/models/default-1/rescore")
        .then()
        .statusCode(200)
        .body("state", equalTo("superseded"));
  }

  @Test
  void anActivationIsPublishedOnceWithTheWholeRubric() {
    String version = ownModel(Rubrics.criteria(), "");
    int activation = activate(version).getInt("activation");
    assertThat(activate(version).getInt("activation")).isEqualTo(activation);
    List<ConsumerRecord<String, String>> events = MODELS.recordsOf(AGGREGATE, activation);
    assertThat(events)
        .extracting(it -> EventTopic.headers(it).get("ce_aggregateversion"))
        .doesNotHaveDuplicates();
    ConsumerRecord<String, String> last = events.getLast();
    assertThat(EventTopic.headers(last)).containsEntry("ce_type", "io.vinnrate.model.activated.v1");
    JsonPath data = JsonPath.from(last.value());
    assertThat(data.getString("modelVersion")).isEqualTo(version);
    assertThat(data.getList("rubric.criteria.key"))
        .containsExactly("need", "solution", "value", "access", "salesProcess");
    assertThat(data.getDouble("rubric.criteria[0].answers[1].level")).isEqualTo(1.0);
    assertThat(data.getDouble("parameters.baseRate")).isEqualTo(0.25);
  }

  @Test
  void theSameAgainChangesNothingAndAVersionIsNeverUsedAgain() {
    String version = newVersion();
    String model = "{\"version\": \"%s\", \"rubric\": \"default-1\"}".formatted(version);
    post("/v1/models", model)
        .statusCode(201)
        .header("Location", containsString("/v1/models/" + version));
    post("/v1/models", model).statusCode(200);
    post("/v1/models", model.replace("}", ", \"slope\": 2}"))
        .statusCode(409)
        .body("errors.pointer", contains("#/version"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"rubric\": \"none-such\"                          | 422 | #/rubric",
        "\"rubric\": \"default-1\", \"baseRate\": 0         | 422 | #/baseRate",
        "\"rubric\": \"default-1\", \"baseRate\": 1         | 422 | #/baseRate",
        "\"rubric\": \"default-1\", \"priorStrength\": 0    | 422 | #/priorStrength",
        "\"rubric\": \"default-1\", \"slope\": -1           | 422 | #/slope",
        "\"rubric\": \"default-1\", \"intercept\": 1e9      | 422 | #/intercept",
        "\"rubric\": \"default-1\", \"weights\": {\"need\": -1} | 422 | #/weights/need",
        "\"rubric\": \"default-1\", \"weights\": {\"luck\": 1}  | 400 | #/weights/luck",
        "\"slope\": 1                                       | 422 | #/rubric",
      })
  void whatMakesNoModelIsNamed(String fields, int status, String pointer) {
    post("/v1/models", "{\"version\": \"%s\", %s}".formatted(newVersion(), fields))
        .statusCode(status)
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void activeIsNoNameOfAModel() {
    post("/v1/models", "{\"version\": \"active\", \"rubric\": \"default-1\"}")
        .statusCode(422)
        .body("errors.pointer", contains("#/version"));
  }

  @Test
  void anUnknownModelIsNotFound() {
    given().get("/v1/models/none-such").then().statusCode(404);
    given().post("/v1/models/none-such/activation").then().statusCode(404);
    given().get("/v1/models/none-such/rescore").then().statusCode(404);
  }

  private static String ownModel(String criteria, String parameters) {
    String version = "ours-" + UUID.randomUUID();
    Rubrics.add(version, criteria).statusCode(201);
    post(
            "/v1/models",
            "{\"version\": \"%s\", \"rubric\": \"%s\"%s}".formatted(version, version, parameters))
        .statusCode(201);
    return version;
  }

  private static JsonPath activate(String version) {
    JsonPath answer =
        given()
            .post("/v1/models/%s/activation".formatted(version))
            .then()
            .statusCode(202)
            .header("Location", containsString("/v1/models/%s/rescore".formatted(version)))
            .extract()
            .jsonPath();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                given()
                    .get("/v1/models/%s/rescore".formatted(version))
                    .then()
                    .body("state", equalTo("finished"))
                    .body("remaining", equalTo(0)));
    return answer;
  }

  private static double probability(String request) {
    return post("/v1/scores", request)
        .statusCode(200)
        .extract()
        .jsonPath()
        .getDouble("winProbability");
  }
}
