package io.vinnrate.scoring.opportunity.messaging;

import io.vinnrate.kit.testing.EventTopic;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What customer-service would tell of customers. */
final class CustomerEvents {

  static final EventTopic TOPIC = new EventTopic("vinnrate.topics.customers");

  private CustomerEvents() {}

  /** Tells of a customer with these facts, JSON that begins with a comma. */
  static void send(UUID id, long version, String facts) {
    Map<String, String> headers = new HashMap<>(OpportunityEvents.headers("changed", id, version));
    headers.put("ce_type", "io.vinnrate.customer.changed.v1");
    headers.put("ce_source", "/customer-service");
    TOPIC.send(
        id.toString(),
        headers,
        "{\"customerId\": \"%s\", \"name\": \"Fjordkraft Elektro AS\"%s}".formatted(id, facts));
  }
}
