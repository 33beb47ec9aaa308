package io.vinnrate.fuzz.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.fuzz.Things;
import io.vinnrate.fuzz.document.ApiDocument;
import io.vinnrate.fuzz.document.Json;
import io.vinnrate.fuzz.document.Operation;
import io.vinnrate.fuzz.wire.Answer;
import io.vinnrate.fuzz.wire.Header;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestGeneratorTest {

  private static final int MANY = 2_000;
  private static final String ID = "019c1f2e-6a4b-7c3d-8e5f-a0b1c2d3e4f5";

  @Test
  void theSameSeedMakesTheSameRequests() {
    assertThat(texts(5)).isEqualTo(texts(5)).isNotEqualTo(texts(6));
  }

  @Test
  void allOperationsAreTriedInAllWays() {
    RequestGenerator generator = generator(1, new Memory(operations()));
    List<Request> requests = LongStream.range(0, MANY).mapToObj(generator::any).toList();
    assertThat(requests.stream().map(Request::operation).distinct())
        .containsExactlyInAnyOrderElementsOf(operations());
    assertThat(requests.stream().map(Request::twist).distinct())
        .contains(
            Twist.SOUND,
            Twist.EDGE,
            Twist.VALUE,
            Twist.TEXT,
            Twist.PARAMETER,
            Twist.HEADER,
            Twist.METHOD,
            Twist.HTTP,
            Twist.TOKEN);
  }

  @Test
  void whatAnswersToldIsUsed() {
    Memory memory = new Memory(operations());
    RequestGenerator generator = generator(1, memory);
    Request list = generator.sound(0, Things.operation("listThings"));
    String page =
        "{\"items\": [{\"id\": \"%s\", \"name\": \"x\"}], \"next\": \"abc\"}".formatted(ID);
    memory.learn(list, answer(200, page), Json.MAPPER.readTree(page));
    String thing = "{\"id\": \"%s\", \"name\": \"x\"}".formatted(ID);
    Request read = generator.sound(1, Things.operation("getThing"));
    memory.learn(read, answer(200, thing), Json.MAPPER.readTree(thing));

    List<String> requests = new ArrayList<>();
    for (long number = 2; number < 102; number++) {
      requests.add(text(generator.sound(number, Things.operation("deleteThing"))));
      requests.add(text(generator.sound(number, Things.operation("listThings"))));
    }
    assertThat(requests)
        .anyMatch(request -> request.startsWith("DELETE /v1/things/" + ID))
        .anyMatch(request -> request.contains("name=If-Match, value=\"7\""))
        .anyMatch(request -> request.contains("cursor=abc"));
  }

  @Test
  void whatIsNotCalledAsItsPathMayBeAstray() {
    RequestGenerator generator = generator(1, new Memory(operations()));
    Request sound = generator.sound(1, Things.operation("getThing"));
    assertThat(sound.isAstray()).isFalse();
    for (String path :
        List.of("/v1/things/", "/v1//x", "/v1/things/;a=b", "/v1/things/..", "/v1/things/%2E%2e")) {
      Request other =
          new Request(
              1,
              sound.operation(),
              Twist.PARAMETER,
              "GET",
              List.of(),
              path,
              List.of(),
              List.of(),
              null);
      assertThat(other.isAstray()).as(path).isTrue();
    }
  }

  private static Answer answer(int status, String body) {
    return new Answer(
        status, List.of(new Header("ETag", "\"7\"")), body.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(long seed) {
    RequestGenerator generator = generator(seed, new Memory(operations()));
    return LongStream.range(0, MANY)
        .mapToObj(generator::any)
        .map(RequestGeneratorTest::text)
        .toList();
  }

  private static String text(Request request) {
    byte @Nullable [] body = request.message().body();
    return "%s %s %s %s"
        .formatted(
            request.method(),
            request.message().target(),
            request.message().headers(),
            body == null ? "" : new String(body, StandardCharsets.ISO_8859_1));
  }

  private static List<Operation> operations() {
    return Things.document().operations();
  }

  private static RequestGenerator generator(long seed, Memory memory) {
    ApiDocument document = Things.document();
    return new RequestGenerator(
        Map.of(Things.SERVICE, document),
        document.operations(),
        memory,
        seed,
        LocalDate.of(2026, 3, 31),
        "token");
  }
}
