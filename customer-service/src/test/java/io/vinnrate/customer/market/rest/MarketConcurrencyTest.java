package io.vinnrate.customer.market.rest;

import static io.vinnrate.customer.market.MarketApi.cell;
import static io.vinnrate.customer.market.MarketApi.deleteSegment;
import static io.vinnrate.customer.market.MarketApi.getMatrix;
import static io.vinnrate.customer.market.MarketApi.getSegment;
import static io.vinnrate.customer.market.MarketApi.inIndustry;
import static io.vinnrate.customer.market.MarketApi.newKey;
import static io.vinnrate.customer.market.MarketApi.newSegment;
import static io.vinnrate.customer.market.MarketApi.putMatrix;
import static io.vinnrate.customer.market.MarketApi.putSegment;
import static io.vinnrate.customer.market.MarketApi.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.customer.market.MarketApi;
import io.vinnrate.kit.testing.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class MarketConcurrencyTest {

  private static final int CALLERS = 8;

  @AfterEach
  void clear() {
    MarketApi.clear();
  }

  @Test
  void ofThoseWhoMakeTheSameSegmentOneDoes() throws Exception {
    String key = newKey();
    List<Response> answers =
        atOnce(i -> putSegment(key, null, segment("Caller " + i, inIndustry("one"))));
    assertThat(statuses(answers)).containsOnly(201, 428).containsOnlyOnce(201);
    assertThat(getSegment(key).asString()).isEqualTo(only(answers, 201).asString());
  }

  @Test
  void ofThoseWhoReplaceTheSameVersionOfASegmentOneDoes() throws Exception {
    String key = newSegment(inIndustry("one"));
    String version = getSegment(key).header("ETag");
    List<Response> answers =
        atOnce(i -> putSegment(key, version, segment("Caller " + i, inIndustry("one"))));
    assertThat(statuses(answers)).containsOnly(200, 412).containsOnlyOnce(200);
    assertThat(getSegment(key).asString()).isEqualTo(only(answers, 200).asString());
  }

  @Test
  void ofThoseWhoReplaceTheSameVersionOfTheMatrixOneDoes() throws Exception {
    String key = newSegment(inIndustry("one"));
    String version = getMatrix().header("ETag");
    List<Response> answers =
        atOnce(i -> putMatrix(version, "{'cells': [%s]}".formatted(cell("product-" + i, key, 1))));
    assertThat(statuses(answers)).containsOnly(200, 412).containsOnlyOnce(200);
    assertThat(getMatrix().asString()).isEqualTo(only(answers, 200).asString());
  }

  @RepeatedTest(10)
  void aSegmentIsDeletedOrInTheMatrixButNeverBoth() throws Exception {
    String key = newSegment(inIndustry("one"));
    List<Response> answers =
        atOnce(i -> i % 2 == 0 ? deleteSegment(key, "*") : putMatrix(cell("product", key, 1)));
    assertThat(statuses(answers)).isSubsetOf(200, 204, 404, 409, 422);
    boolean used = getMatrix().jsonPath().getList("cells.customerSegment").contains(key);
    assertThat(getSegment(key).statusCode()).isEqualTo(used ? 200 : 404);
  }

  private static Response only(List<Response> answers, int status) {
    return answers.stream().filter(it -> it.statusCode() == status).findFirst().orElseThrow();
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
