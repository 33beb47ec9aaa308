package io.vinnrate.customer.rest;

import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.json;
import static io.vinnrate.customer.CustomerApi.newExternalId;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.CustomerApi.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.kit.testing.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerConcurrencyTest {

  private static final int CALLERS = 16;

  @Test
  void concurrentUpsertsOfANewExternalIdMakeOneCustomer() throws Exception {
    String externalId = newExternalId();
    List<Response> answers =
        atOnce(i -> upsert(externalId, "{\"name\": \"Caller %d\"}".formatted(i)));
    assertThat(statuses(answers)).containsOnly(200, 201).containsOnlyOnce(201);
    assertThat(answers).extracting(answer -> answer.<String>path("id")).containsOnly(id(answers));
    assertThat(answers)
        .extracting(answer -> answer.<Integer>path("version"))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  }

  @Test
  void ofConcurrentChangesOnTheSameVersionOneWins() throws Exception {
    String id = registered("{\"name\": \"Contended\"}");
    List<Response> answers =
        atOnce(i -> patch(id, "\"1\"", "{\"owner\": \"caller-%d\"}".formatted(i)));
    assertThat(statuses(answers)).containsOnly(200, 412).containsOnlyOnce(200);
    Response winner =
        answers.stream().filter(answer -> answer.statusCode() == 200).findFirst().orElseThrow();
    assertThat(get(id).asString()).isEqualTo(winner.asString());
    assertThat(winner.<Integer>path("version")).isEqualTo(2);
  }

  @Test
  void concurrentChangesOnAnyVersionAreAllMade() throws Exception {
    String externalId = newExternalId();
    String id = registered("{\"name\": \"Shared\", \"externalId\": \"%s\"}".formatted(externalId));
    List<Response> answers =
        atOnce(
            i ->
                i % 2 == 0
                    ? patch(id, "*", "{\"owner\": \"caller-%d\"}".formatted(i))
                    : upsert(externalId, "{\"name\": \"Caller %d\"}".formatted(i)));
    assertThat(statuses(answers)).containsOnly(200);
    assertThat(answers)
        .extracting(answer -> answer.<Integer>path("version"))
        .containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
  }

  @Test
  void concurrentRequestsWithOneKeyMakeOneCustomer() throws Exception {
    String key = UUID.randomUUID().toString();
    List<Response> answers =
        atOnce(
            i ->
                json("{\"name\": \"Keyed\"}").header("Idempotency-Key", key).post("/v1/customers"));
    assertThat(statuses(answers)).isSubsetOf(201, 409).contains(201);
    List<Response> created = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
    assertThat(created).extracting(Response::asString).containsOnly(created.getFirst().asString());
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
  }

  private static String id(List<Response> answers) {
    return answers.getFirst().path("id");
  }

  private static List<Integer> statuses(List<Response> answers) {
    return answers.stream().map(Response::statusCode).toList();
  }

  private static List<Response> atOnce(IntFunction<Response> request) throws Exception {
    List<Callable<Response>> calls = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      int caller = i;
      calls.add(() -> request.apply(caller));
    }
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : callers.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
