package io.vinnrate.opportunity.messaging;

import static io.vinnrate.kit.testing.Contracts.findings;
import static io.vinnrate.opportunity.messaging.Inbound.customer;
import static io.vinnrate.opportunity.messaging.Inbound.headers;
import static io.vinnrate.opportunity.testing.Calls.assess;
import static io.vinnrate.opportunity.testing.Calls.body;
import static io.vinnrate.opportunity.testing.Calls.command;
import static io.vinnrate.opportunity.testing.Calls.created;
import static io.vinnrate.opportunity.testing.Calls.patch;
import static io.vinnrate.opportunity.testing.Calls.post;
import static io.vinnrate.opportunity.testing.Calls.remove;
import static io.vinnrate.opportunity.testing.FactCalls.putNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.putStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.removeNextStep;
import static io.vinnrate.opportunity.testing.FactCalls.removeStakeholder;
import static io.vinnrate.opportunity.testing.FactCalls.stakeholder;
import static io.vinnrate.opportunity.testing.PipelineCalls.forced;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Replica;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class OpportunityMessagingTest {

  private static final EventTopic OPPORTUNITIES = new EventTopic("vinnrate.topics.opportunities");

  @Inject Replica replica;
  @Inject Rubrics rubrics;

  @BeforeEach
  void aRubric() {
    rubrics.activateDefault();
  }

  @Test
  void eachVersionIsOneEventInOrder() {
    String id = created(replica.customer(), "");
    patch(id, "\"1\"", "{\"title\": \"Two plants\"}").then().statusCode(200);
    patch(id, "\"2\"", "{\"title\": \"Two plants\"}").then().header("ETag", "\"2\"");
    assess(id, "\"2\"", "{\"answers\": {\"budget\": \"possible\"}}").then().statusCode(200);
    forced(id, "\"3\"", "closing").then().statusCode(200);
    command(id, "closures", "\"4\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    command(id, "closures", "\"5\"", "{\"outcome\": \"won\"}").then().statusCode(409);
    command(id, "reopenings", "\"5\"", "").then().statusCode(200);
    command(id, "closures", "\"6\"", "{\"outcome\": \"lost\"}").then().statusCode(200);
    command(id, "reopenings", "\"7\"", "").then().statusCode(200);
    command(id, "closures", "\"8\"", "{\"outcome\": \"abandoned\"}").then().statusCode(200);
    remove(id, "\"9\"").then().statusCode(204);
    List<Map<String, String>> headers =
        OPPORTUNITIES.recordsOf(id, 10).stream().map(EventTopic::headers).toList();
    assertThat(headers)
        .extracting(it -> it.get("ce_type"))
        .containsExactly(
            "io.vinnrate.opportunity.created.v1",
            "io.vinnrate.opportunity.changed.v1",
            "io.vinnrate.opportunity.assessed.v1",
            "io.vinnrate.opportunity.moved.v1",
            "io.vinnrate.opportunity.won.v1",
            "io.vinnrate.opportunity.reopened.v1",
            "io.vinnrate.opportunity.lost.v1",
            "io.vinnrate.opportunity.reopened.v1",
            "io.vinnrate.opportunity.abandoned.v1",
            "io.vinnrate.opportunity.deleted.v1");
    assertThat(headers)
        .extracting(it -> it.get("ce_aggregateversion"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList());
    assertThat(headers).extracting(it -> it.get("ce_subject")).containsOnly(id);
    assertThat(headers).extracting(it -> it.get("ce_source")).containsOnly("/opportunity-service");
    assertThat(headers).extracting(it -> it.get("ce_id")).doesNotHaveDuplicates();
  }

  @Test
  void anEventHasTheWholeState() {
    UUID customer = replica.customer();
    var opportunity =
        post(
            body(
                customer,
                "\"owner\": \"ingrid\", \"assessment\": {\"factors\": {\"salesProcess\": 0.9}}"));
    String id = opportunity.path("id");
    ConsumerRecord<String, String> event = OPPORTUNITIES.recordsOf(id, 1).getFirst();
    assertThat(event.value())
        .isEqualTo(
            "{\"opportunityId\":\"%s\",\"customerId\":\"%s\",\"title\":\"Cold-chain monitoring\",\"amount\":{\"amount\":480000,\"currency\":\"NOK\"},\"expectedCloseDate\":\"2026-06-30\",\"owner\":\"ingrid\",\"stage\":\"prospecting\",\"phase\":\"interest\",\"pipeline\":{\"version\":\"default-1\",\"stage\":\"prospecting\"},\"status\":\"open\",\"assessment\":{\"factors\":{\"salesProcess\":0.9},\"answers\":{},\"assessedAt\":\"%s\"},\"createdAt\":\"%s\",\"changedAt\":\"%s\"}"
                .formatted(
                    id,
                    customer,
                    opportunity.path("assessment.assessedAt"),
                    opportunity.path("createdAt"),
                    opportunity.path("changedAt")));
  }

  @Test
  void eachChangeOfAFactIsOneEventWithoutAnybodysName() {
    String id = created(replica.customer(), "");
    UUID first = UUID.fromString("0a1b2c3d-6a5e-4b21-9d0a-3c7e8a1b2c3d");
    UUID second = UUID.fromString("f1c9b6d2-6a5e-4b21-9d0a-3c7e8a1b2c3d");
    String contact = stakeholder("\"title\": \"CEO\", \"lastContactAt\": \"2026-02-18T13:30:00Z\"");
    putStakeholder(id, second, "\"1\"", stakeholder("")).then().statusCode(201);
    putStakeholder(id, first, "\"2\"", contact).then().statusCode(201);
    putStakeholder(id, first, "\"3\"", contact).then().statusCode(200);
    putNextStep(id, "\"3\"", "{\"what\": \"Call Solveig\"}").then().statusCode(201);
    putNextStep(id, "\"4\"", "{\"what\": \"Call Solveig\", \"at\": \"2998-03-05T09:00:00Z\"}");
    removeStakeholder(id, first, "\"5\"").then().statusCode(204);
    removeStakeholder(id, second, "\"6\"").then().statusCode(204);
    removeNextStep(id, "\"7\"").then().statusCode(204);
    patch(id, "\"8\"", "{\"owner\": \"kari\"}").then().statusCode(200);
    List<ConsumerRecord<String, String>> events = OPPORTUNITIES.recordsOf(id, 9);
    assertThat(events)
        .extracting(it -> EventTopic.headers(it).get("ce_aggregateversion"))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(events.subList(1, 9))
        .extracting(it -> EventTopic.headers(it).get("ce_type"))
        .containsOnly("io.vinnrate.opportunity.changed.v1");
    String unmet = "{\"role\":\"decisionMaker\",\"stance\":\"neutral\",\"met\":false}";
    String contacted = unmet.replace("}", ",\"lastContactAt\":\"2026-02-18T13:30:00Z\"}");
    assertThat(events)
        .extracting(OpportunityMessagingTest::facts)
        .containsExactly(
            "",
            "{\"buyingCentre\":[%s]}".formatted(unmet),
            "{\"buyingCentre\":[%s,%s]}".formatted(contacted, unmet),
            "{\"buyingCentre\":[%s,%s],\"nextStep\":{}}".formatted(contacted, unmet),
            "{\"buyingCentre\":[%s,%s],\"nextStep\":{\"at\":\"2998-03-05T09:00:00Z\"}}"
                .formatted(contacted, unmet),
            "{\"buyingCentre\":[%s],\"nextStep\":{\"at\":\"2998-03-05T09:00:00Z\"}}"
                .formatted(unmet),
            "{\"nextStep\":{\"at\":\"2998-03-05T09:00:00Z\"}}",
            "",
            "");
    assertThat(events)
        .allSatisfy(it -> assertThat(findings("opportunity.v1", it.value())).isEmpty())
        .allSatisfy(it -> assertThat(it.value()).doesNotContain("Solveig", "CEO", "null"));
  }

  @Test
  void ofAMeetingOthersHearOfTheContactAlone() {
    String id = created(replica.customer(), "");
    UUID person = UUID.randomUUID();
    String twofold = stakeholder("\"otherRoles\": [\"sponsor\"]");
    putStakeholder(id, person, "\"1\"", twofold).then().statusCode(201);
    String meeting =
        """
        {"kind": "meeting", "what": "Said no word", "at": "2026-02-18T13:30:00Z",
         "stakeholderIds": ["%s"]}
        """
            .formatted(person);
    command(id, "activities", "\"2\"", meeting).then().statusCode(201);
    String evidence = "{\"about\": \"pain\", \"text\": \"Said no word\"}";
    command(id, "evidence", "\"3\"", evidence).then().statusCode(201);
    List<ConsumerRecord<String, String>> events = OPPORTUNITIES.recordsOf(id, 4);
    String at = "\"lastContactAt\":\"2026-02-18T13:30:00Z\"";
    String met = "{\"role\":\"%s\",\"stance\":\"neutral\",\"met\":true,%s}";
    assertThat(events.subList(2, 4))
        .extracting(OpportunityMessagingTest::facts)
        .containsOnly(
            "{\"buyingCentre\":[%s,%s],%s}"
                .formatted(met.formatted("decisionMaker", at), met.formatted("sponsor", at), at));
    assertThat(events)
        .allSatisfy(it -> assertThat(findings("opportunity.v1", it.value())).isEmpty())
        .allSatisfy(it -> assertThat(it.value()).doesNotContain("Said no word"));
  }

  private static String facts(ConsumerRecord<String, String> event) {
    try {
      return new ObjectMapper().readTree(event.value()).path("facts").toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyChangeCarriesTheFacts() {
    String id = created(replica.customer(), "");
    UUID person = UUID.randomUUID();
    putStakeholder(id, person, "\"1\"", stakeholder("")).then().statusCode(201);
    assess(id, "\"2\"", "{\"answers\": {\"budget\": \"possible\"}}").then().statusCode(200);
    forced(id, "\"3\"", "closing").then().statusCode(200);
    command(id, "closures", "\"4\"", "{\"outcome\": \"won\"}").then().statusCode(200);
    command(id, "reopenings", "\"5\"", "").then().statusCode(200);
    remove(id, "\"6\"").then().statusCode(204);
    List<ConsumerRecord<String, String>> events = OPPORTUNITIES.recordsOf(id, 7);
    assertThat(events.subList(1, 6))
        .extracting(OpportunityMessagingTest::facts)
        .containsOnly(facts(events.get(1)))
        .doesNotContain("");
  }
}
