package io.vinnrate.customer.market;

import static io.vinnrate.customer.CustomerApi.get;
import static io.vinnrate.customer.CustomerApi.patch;
import static io.vinnrate.customer.CustomerApi.registered;
import static io.vinnrate.customer.market.MarketApi.deleteSegment;
import static io.vinnrate.customer.market.MarketApi.getSegment;
import static io.vinnrate.customer.market.MarketApi.inIndustry;
import static io.vinnrate.customer.market.MarketApi.newKey;
import static io.vinnrate.customer.market.MarketApi.newSegment;
import static io.vinnrate.customer.market.MarketApi.putSegment;
import static io.vinnrate.customer.market.MarketApi.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vinnrate.customer.Assignment;
import io.vinnrate.customer.Behaviour;
import io.vinnrate.customer.CustomerDetails;
import io.vinnrate.customer.Membership;
import io.vinnrate.customer.Needs;
import io.vinnrate.customer.Profile;
import io.vinnrate.customer.StandingRevision;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class SegmentsTest {

  private static final EventTopic CUSTOMERS = new EventTopic("vinnrate.topics.customers");

  @Inject Segments segments;
  @Inject SegmentService service;
  @Inject StandingRevision standings;

  private final String industry = UUID.randomUUID().toString();

  @AfterEach
  void clear() {
    MarketApi.clear();
  }

  @Test
  void aChangeHoldsAtOnceForWhoMadeIt() {
    String key = newSegment(inIndustry(industry));
    assertThat(segments.of(details(industry))).isEqualTo(new Membership(List.of(key), List.of()));
    assertThat(segments.of(details(null))).isEqualTo(new Membership(List.of(), List.of(key)));
    assertThat(segments.of(details("Other"))).isEqualTo(Membership.NONE);
    assertThat(segments.revision()).isEqualTo(standings.current());
    putSegment(key, "*", segment("Test", inIndustry("Other"))).then().statusCode(200);
    assertThat(segments.of(details("Other")).segments()).containsExactly(key);
    deleteSegment(key, "*").then().statusCode(204);
    assertThat(segments.of(details("Other"))).isEqualTo(Membership.NONE);
  }

  @Test
  void aChangeOfAnotherReplicaIsFoundSoon() {
    String key = newKey();
    long before = segments.revision();
    SegmentFilter filter =
        new SegmentFilter(
            new ProfileFilter(Set.of(industry), Set.of(), Set.of(), null),
            BehaviourFilter.ANY,
            NeedsFilter.ANY);
    service.put(key, null, new SegmentDetails("Elsewhere", filter));
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> assertThat(segments.of(details(industry)).segments()).containsExactly(key));
    assertThat(segments.revision()).isEqualTo(before + 1);
  }

  @Test
  void onlyADifferenceCountsUpTheRevision() {
    String key = newSegment(inIndustry(industry));
    long revision = standings.current();
    putSegment(key, "*", segment("Test", inIndustry(industry))).then().statusCode(200);
    putSegment(key, "\"0\"", segment("Test", inIndustry("Other"))).then().statusCode(412);
    putSegment(key, "*", segment("Test", "{}")).then().statusCode(422);
    deleteSegment(key, "\"0\"").then().statusCode(412);
    assertThat(standings.current()).isEqualTo(revision);
    putSegment(key, "*", segment("Other name", inIndustry(industry))).then().statusCode(200);
    assertThat(standings.current()).isEqualTo(revision + 1);
    deleteSegment(key, "*").then().statusCode(204);
    assertThat(standings.current()).isEqualTo(revision + 2);
  }

  @Test
  void customersStandWhereAChangedSegmentPutsThem() {
    String inside = registered(named("Inside", industry));
    String unknown = registered("{\"name\": \"Unknown\"}");
    String outside = registered(named("Outside", "Other"));
    String key = newSegment(inIndustry(industry));
    settled(inside, List.of(key), List.of());
    settled(unknown, List.of(), List.of(key));
    settled(outside, List.of(), List.of());
    getSegment(key).then().body("customers", equalTo(1));
    assertThat(CUSTOMERS.recordsOf(outside, 1)).hasSize(1);
    putSegment(key, "*", segment("Test", inIndustry("Other"))).then().statusCode(200);
    settled(outside, List.of(key), List.of());
    settled(inside, List.of(), List.of());
    deleteSegment(key, "*").then().statusCode(204);
    settled(outside, List.of(), List.of());
    assertThat(events(inside)).containsExactly("[] []", "[%s] []".formatted(key), "[] []");
    assertThat(events(unknown)).containsExactly("[] []", "[] [%s]".formatted(key), "[] []");
    assertThat(events(outside)).containsExactly("[] []", "[%s] []".formatted(key), "[] []");
    get(inside).then().header("ETag", "\"1\"");
  }

  @Test
  void whatIsSaidOfACustomerTellsItsSegmentsAtOnce() {
    String key = newSegment(inIndustry(industry));
    String id = registered(named("Inside", industry));
    get(id).then().body("segments", contains(key));
    patch(id, "*", "{\"profile\": {\"industry\": \"Other\"}}").then().statusCode(200);
    settled(id, List.of(), List.of());
    patch(id, "*", "{\"profile\": null}").then().statusCode(200);
    assertThat(events(id))
        .containsExactly("[%s] []".formatted(key), "[] []", "[] [%s]".formatted(key));
  }

  private static void settled(String customer, List<String> in, List<String> possible) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(events(customer).getLast()).isEqualTo("%s %s".formatted(in, possible)));
    assertThat(get(customer).jsonPath().getList("segments")).isEqualTo(in);
  }

  /** The segments and possible segments in each event of a customer. */
  private static List<String> events(String customer) {
    return CUSTOMERS.recordsOf(customer, 1).stream().map(SegmentsTest::segmentsOf).toList();
  }

  private static String segmentsOf(ConsumerRecord<String, String> event) {
    var data = JsonPath.from(event.value());
    return "%s %s"
        .formatted(listed(data.getList("segments")), listed(data.getList("possibleSegments")));
  }

  private static List<?> listed(@Nullable List<?> keys) {
    return keys == null ? List.of() : keys;
  }

  private static String named(String name, String industry) {
    return "{\"name\": \"%s\", \"profile\": {\"industry\": \"%s\"}}".formatted(name, industry);
  }

  private static CustomerDetails details(@Nullable String industry) {
    return new CustomerDetails(
        null,
        "Someone",
        null,
        new Profile(industry, null, null, null),
        Behaviour.UNKNOWN,
        Needs.UNKNOWN,
        null,
        Assignment.NONE);
  }
}
