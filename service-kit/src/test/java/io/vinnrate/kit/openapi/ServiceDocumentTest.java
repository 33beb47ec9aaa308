package io.vinnrate.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vinnrate.kit.testing.RealServers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class ServiceDocumentTest {

  private JsonPath document = JsonPath.from("{}");

  @BeforeEach
  void read() {
    document = given().queryParam("format", "json").get("/q/openapi").jsonPath();
  }

  @Test
  void anOperationHasTheProblemsThatItsShapeAllows() {
    assertThat(statuses("/v1/notes", "post"))
        .containsExactly(
            "201", "400", "401", "403", "406", "409", "413", "415", "422", "429", "500", "503");
    assertThat(statuses("/v1/notes", "get"))
        .containsExactly("200", "400", "401", "403", "406", "429", "500", "503");
    assertThat(statuses("/v1/notes/{id}", "get"))
        .containsExactly("200", "400", "401", "403", "404", "406", "429", "500", "503");
    assertThat(statuses("/v1/notes/{id}", "patch"))
        .containsExactly(
            "200", "400", "401", "403", "404", "406", "412", "413", "415", "422", "428", "429",
            "500", "503");
  }

  @Test
  void eachProblemHasItsFormAndAnExample() {
    for (Object path : map("paths").keySet()) {
      for (Object method : map("paths.'%s'".formatted(path)).keySet()) {
        statuses(path.toString(), method.toString()).stream()
            .filter(status -> status.charAt(0) >= '4')
            .map("paths.'%s'.%s.responses.'%%s'".formatted(path, method)::formatted)
            .map(answer -> answer + ".content.'application/problem+json'")
            .forEach(
                problem -> {
                  assertThat(document.getString(problem + ".schema.'$ref'")).endsWith("/Problem");
                  assertThat(map(problem + ".examples")).isNotEmpty();
                });
      }
    }
  }

  @Test
  void whatAResourceSaysOfAStatusStaysAndItsOwnProblemIsShown() {
    String conflict = "paths.'/v1/notes'.post.responses.'409'";
    assertThat(document.getString(conflict + ".description"))
        .isEqualTo("The text is taken; or: The same request is in progress");
    assertThat(map(conflict + ".content.'application/problem+json'.examples"))
        .containsOnlyKeys("conflict", "request-in-progress");
    assertThat(map(conflict + ".headers")).containsOnlyKeys("Retry-After");
    assertThat(map(conflict)).doesNotContainKey("x-problem");
  }

  @Test
  void whatIsSaidOfTokensIsTheSameOfEachOperationAndSaidOnce() {
    for (String operation : List.of("'/v1/notes'.post", "'/v1/notes/{id}'.patch")) {
      String answers = "paths.%s.responses.".formatted(operation);
      assertThat(document.getString(answers + "'401'.description"))
          .isEqualTo("Authentication is needed");
      assertThat(document.getString(answers + "'403'.description"))
          .isEqualTo("Not allowed; or: Out of reach");
    }
  }

  @Test
  void aNewResourceHasItsAddressAndItsVersion() {
    assertThat(map("paths.'/v1/notes'.post.responses.'201'.headers"))
        .containsOnlyKeys(
            "ETag", "Location", "Idempotency-Replayed", "RateLimit", "RateLimit-Policy");
  }

  @Test
  void aPatchMayLeaveOutEachFieldAndRemoveThoseThatAreOptional() {
    String body = "paths.'/v1/notes/{id}'.patch.requestBody.content.'application/merge-patch+json'";
    assertThat(document.getString(body + ".schema.'$ref'")).endsWith("/NotePatch");
    String patch = "components.schemas.NotePatch";
    assertThat(map(patch)).doesNotContainKey("required");
    assertThat(document.getString(patch + ".properties.text.type")).isEqualTo("string");
    assertThat(document.getList(patch + ".properties.pages.type", String.class))
        .containsExactly("integer", "null");
  }

  @Test
  void parametersOfListsHaveTheirRange() {
    Map<Object, Object> limit =
        document.getMap("paths.'/v1/notes'.get.parameters.find { it.name == 'limit' }.schema");
    assertThat(limit)
        .containsEntry("type", "integer")
        .containsEntry("minimum", 1)
        .containsEntry("maximum", 200)
        .containsEntry("default", 50);
  }

  @Test
  void ifMatchIsNeededUnlessTheOperationSaysWhenItIs() {
    String ifMatch = "paths.'%s'.%s.parameters.find { it.name == 'If-Match' }.%s";
    assertThat(document.getBoolean(ifMatch.formatted("/v1/notes/{id}", "patch", "required")))
        .isTrue();
    String ofLong = ifMatch.formatted("/v1/notes/long", "put", "%s");
    assertThat(document.getBoolean(ofLong.formatted("required"))).isFalse();
    assertThat(document.getString(ofLong.formatted("description")))
        .isEqualTo("Needed unless there is none");
  }

  @Test
  void theWireIsShownAndNotJava() {
    assertThat(document.getList("components.schemas.Colour.enum", String.class))
        .containsExactly("deepRed", "green", "A");
    assertThat(map("components.schemas"))
        .doesNotContainKeys("UUID", "LocalDate", "Instant", "ObjectNode", "Response");
    assertThat(document.getString("components.schemas.NoteRequest.properties.due.format"))
        .isEqualTo("date");
    assertThat(document.getString("openapi")).startsWith("3.1");
    assertThat(document.getList("servers.url", String.class)).isEqualTo(List.of("/"));
  }

  private List<String> statuses(String path, String method) {
    return map("paths.'%s'.%s.responses".formatted(path, method)).keySet().stream()
        .map(Object::toString)
        .toList();
  }

  private Map<Object, Object> map(String path) {
    return document.getMap(path);
  }
}
