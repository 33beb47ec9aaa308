package io.vinnrate.fuzz.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vinnrate.fuzz.Things;
import io.vinnrate.fuzz.request.Request;
import io.vinnrate.fuzz.request.Twist;
import io.vinnrate.fuzz.wire.Answer;
import io.vinnrate.fuzz.wire.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OracleTest {

  private static final String THING =
      "{\"id\": \"019c1f2e-6a4b-7c3d-8e5f-a0b1c2d3e4f5\", \"name\": \"x\"}";
  private static final String PROBLEM =
      "{\"type\": \"/problems/x\", \"title\": \"X\", \"status\": 404, \"detail\": \"d\"}";
  private static final String JSON = "application/json;charset=UTF-8";
  private static final String PROBLEM_JSON = "application/problem+json";

  private final Oracle oracle =
      new Oracle(Map.of(Things.SERVICE, Things.document().answerSchemas()));

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(500, PROBLEM_JSON, PROBLEM.replace("404", "500"), Fault.Kind.SERVER_ERROR),
        arguments(503, PROBLEM_JSON, PROBLEM.replace("404", "503"), Fault.Kind.SERVER_ERROR),
        arguments(202, JSON, THING, Fault.Kind.UNDOCUMENTED_STATUS),
        arguments(409, PROBLEM_JSON, PROBLEM.replace("404", "409"), Fault.Kind.UNDOCUMENTED_STATUS),
        arguments(404, "text/html", "<h1>Not found</h1>", Fault.Kind.NO_PROBLEM),
        arguments(404, "", "", Fault.Kind.NO_PROBLEM),
        arguments(404, PROBLEM_JSON, "{", Fault.Kind.NO_PROBLEM),
        arguments(404, PROBLEM_JSON, "{\"status\": 404}", Fault.Kind.NO_PROBLEM),
        arguments(404, PROBLEM_JSON, PROBLEM.replace("404", "400"), Fault.Kind.NO_PROBLEM),
        arguments(
            404,
            PROBLEM_JSON,
            PROBLEM.replace("\"d\"", "\"java.lang.IllegalStateException\""),
            Fault.Kind.LEAK),
        arguments(200, "text/plain", "x", Fault.Kind.UNDOCUMENTED_MEDIA_TYPE),
        arguments(200, JSON, "{\"name\": \"x\"}", Fault.Kind.REFUSED_BY_SCHEMA),
        arguments(200, JSON, THING.replace("019c1f2e", "x"), Fault.Kind.REFUSED_BY_SCHEMA),
        arguments(200, JSON, THING.replace("{", "{\"more\": 1, "), Fault.Kind.REFUSED_BY_SCHEMA),
        arguments(200, JSON, THING + "x", Fault.Kind.REFUSED_BY_SCHEMA),
        arguments(200, JSON, THING.replace("{", "{\"name\": 1, "), Fault.Kind.REFUSED_BY_SCHEMA));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isFound(int status, String mediaType, String body, Fault.Kind kind) {
    assertThat(oracle.judge(request("getThing", Twist.SOUND), answer(status, mediaType, body)))
        .map(Fault::kind)
        .hasValue(kind);
  }

  @Test
  void whatTheDocumentSaysIsRight() {
    assertThat(oracle.judge(request("getThing", Twist.SOUND), answer(200, JSON, THING))).isEmpty();
    assertThat(oracle.judge(request("getThing", Twist.VALUE), answer(404, PROBLEM_JSON, PROBLEM)))
        .isEmpty();
    assertThat(oracle.judge(request("deleteThing", Twist.SOUND), answer(204, "", ""))).isEmpty();
  }

  @Test
  void aProblemMayHaveMoreFieldsThanItsSchema() {
    String more = PROBLEM.replace("{", "{\"more\": 1, ");
    assertThat(oracle.judge(request("getThing", Twist.SOUND), answer(404, PROBLEM_JSON, more)))
        .isEmpty();
  }

  @Test
  void nothingMayFollowWhereNothingIsDocumented() {
    assertThat(oracle.judge(request("deleteThing", Twist.SOUND), answer(204, JSON, THING)))
        .map(Fault::kind)
        .hasValue(Fault.Kind.UNDOCUMENTED_MEDIA_TYPE);
  }

  @Test
  void whatBreaksHttpMayBeRefusedByTheServerItself() {
    assertThat(oracle.judge(request("getThing", Twist.HTTP), answer(431, "", ""))).isEmpty();
    assertThat(oracle.judge(request("getThing", Twist.SOUND), answer(431, "", ""))).isPresent();
  }

  @Test
  void sameFaultsOfOtherValuesAreTheSame() {
    Request request = request("listThings", Twist.SOUND);
    String what = oracle.judge(request, answer(200, JSON, "{\"items\": [1]}")).orElseThrow().what();
    assertThat(oracle.judge(request, answer(200, JSON, "{\"items\": [%s, 2]}".formatted(THING))))
        .map(Fault::what)
        .hasValue(what);
  }

  private static Request request(String operation, Twist twist) {
    var aimedAt = Things.operation(operation);
    return new Request(
        1, aimedAt, twist, aimedAt.method(), List.of("x"), "/v1/x", List.of(), List.of(), null);
  }

  private static Answer answer(int status, String mediaType, String body) {
    return new Answer(
        status,
        List.of(new Header("content-type", mediaType)),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
