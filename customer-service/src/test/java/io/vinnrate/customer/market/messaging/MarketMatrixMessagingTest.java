package io.vinnrate.customer.market.messaging;

import static io.vinnrate.customer.market.MarketApi.cell;
import static io.vinnrate.customer.market.MarketApi.inIndustry;
import static io.vinnrate.customer.market.MarketApi.newSegment;
import static io.vinnrate.customer.market.MarketApi.putMatrix;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vinnrate.customer.market.MarketApi;
import io.vinnrate.kit.testing.Contracts;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class MarketMatrixMessagingTest {

  private static final EventTopic TOPIC = new EventTopic("vinnrate.topics.market-matrix");
  private static final String MATRIX = "00000000-0000-7000-8000-000000000002";

  private String key = "";

  static List<Contracts.Sample> samples() {
    return Contracts.samples("vinnrate.market-matrix.v1");
  }

  @BeforeEach
  void make() {
    key = newSegment(inIndustry("one"));
  }

  @AfterEach
  void clear() {
    MarketApi.clear();
  }

  @Test
  void theWholeMatrixIsPublished() {
    Response put = putMatrix(cell("valves", key, 2) + "," + cell("pumps", key, 1));
    ConsumerRecord<String, String> event = eventOf(put);
    assertThat(event.value())
        .isEqualTo(
            ("{\"cells\":["
                    + "{\"productSegment\":\"pumps\",\"customerSegment\":\"%s\",\"priority\":1},"
                    + "{\"productSegment\":\"valves\",\"customerSegment\":\"%s\",\"priority\":2}]}")
                .formatted(key, key));
    Map<String, String> headers = EventTopic.headers(event);
    assertThat(headers)
        .containsEntry("ce_type", "io.vinnrate.marketMatrix.changed.v1")
        .containsEntry("ce_source", "/customer-service")
        .containsEntry("ce_subject", MATRIX)
        .containsEntry("content-type", "application/json");
    assertThat(Instant.parse(headers.get("ce_time")))
        .isEqualTo(Instant.parse(put.<String>path("changedAt")));
    assertThat(Contracts.findings("market-matrix.v1", event.value())).isEmpty();
    assertThat(Contracts.findings("cloudevent-headers", headers)).isEmpty();
  }

  @Test
  void eachVersionIsOneEventAndNothingElseIs() {
    Response first = putMatrix(cell("valves", key, 2));
    putMatrix(cell("valves", key, 2)).then().statusCode(200);
    putMatrix(cell("valves", "nobody", 2)).then().statusCode(422);
    putMatrix("\"0\"", "{'cells': []}").then().statusCode(412);
    Response last = putMatrix("");
    assertThat(version(last)).isEqualTo(version(first) + 1);
    assertThat(eventOf(last).value()).isEqualTo("{\"cells\":[]}");
    List<String> versions =
        TOPIC.recordsOf(MATRIX, 1).stream().map(MarketMatrixMessagingTest::version).toList();
    assertThat(versions)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, version(last)).mapToObj(Integer::toString).toList());
  }

  @Test
  void theLargestRequestFitsIntoOneEvent() {
    String cells =
        IntStream.range(0, 4_000)
            .mapToObj(i -> cell("%05d-%s".formatted(i, "ø".repeat(50)), key, 3).replace(" ", ""))
            .collect(Collectors.joining(","));
    String body = "{'cells':[%s]}".formatted(cells);
    Response put = putMatrix("*", body + " ".repeat(983_040 - body.getBytes(UTF_8).length));
    put.then().statusCode(200);
    assertThat(Contracts.findings("market-matrix.v1", eventOf(put).value())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSamplesFitTheirSchema(Contracts.Sample sample) {
    assertThat(Contracts.findings("market-matrix.v1", sample.data())).isEmpty();
    assertThat(Contracts.findings("cloudevent-headers", sample.headers())).isEmpty();
    assertThat(sample.key()).isEqualTo(MATRIX);
  }

  private static ConsumerRecord<String, String> eventOf(Response put) {
    put.then().statusCode(200);
    String version = Integer.toString(version(put));
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                TOPIC.recordsOf(MATRIX, 1).stream()
                    .filter(it -> version(it).equals(version))
                    .findFirst()
                    .orElse(null),
            it -> it != null);
  }

  private static int version(Response matrix) {
    return matrix.path("version");
  }

  private static String version(ConsumerRecord<String, String> event) {
    return String.valueOf(EventTopic.headers(event).get("ce_aggregateversion"));
  }
}
