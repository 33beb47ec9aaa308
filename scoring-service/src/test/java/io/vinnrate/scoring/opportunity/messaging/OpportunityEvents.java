package io.vinnrate.scoring.opportunity.messaging;

import io.vinnrate.kit.testing.EventTopic;
import java.util.Map;
import java.util.UUID;

/** What opportunity-service would tell. */
final class OpportunityEvents {

  static final EventTopic TOPIC = new EventTopic("vinnrate.topics.opportunities");

  private OpportunityEvents() {}

  static Map<String, String> headers(String type, UUID id, long version) {
    return Map.of(
        "ce_specversion",
        "1.0",
        "ce_id",
        UUID.randomUUID().toString(),
        "ce_type",
        "io.vinnrate.opportunity." + type + ".v1",
        "ce_source",
        "/opportunity-service",
        "ce_time",
        "2026-11-21T12:00:00Z",
        "ce_subject",
        id.toString(),
        "ce_aggregateversion",
        Long.toString(version),
        "content-type",
        "application/json");
  }

  static void send(String type, UUID id, long version, String answers) {
    TOPIC.send(
        id.toString(), headers(type, id, version), data(id, UUID.randomUUID(), "open", answers));
  }

  static String data(UUID id, UUID customerId, String status, String answers) {
    return """
    {"opportunityId": "%s", "customerId": "%s", "title": "A sale", "owner": "kari",
     "amount": {"amount": 1000.50, "currency": "NOK"}, "expectedCloseDate": "2027-01-31",
     "stage": "prospecting", "phase": "interest", "status": "%s",
     "assessment": {"factors": {}, "answers": %s},
     "createdAt": "2026-11-21T12:00:00Z", "changedAt": "2026-11-21T12:00:00Z"}
    """
        .formatted(id, customerId, status, answers);
  }
}
