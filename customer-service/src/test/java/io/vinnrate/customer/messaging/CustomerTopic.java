package io.vinnrate.customer.messaging;

import io.vinnrate.customer.CustomerApi;
import io.vinnrate.kit.testing.EventTopic;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is in the customers' topic. */
final class CustomerTopic {

  private static final EventTopic TOPIC = new EventTopic("vinnrate.topics.customers");

  private CustomerTopic() {}

  /** The customer's events in the order of the topic, once there are that many. */
  static List<ConsumerRecord<String, String>> eventsOf(String customerId, int count) {
    return TOPIC.recordsOf(customerId, count);
  }

  /** How many events there are when all that was committed until now has arrived. */
  static int settledCount() {
    eventsOf(CustomerApi.registered("{\"name\": \"The last one\"}"), 1);
    return TOPIC.all().size();
  }
}
