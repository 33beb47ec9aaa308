package io.vinnrate.kit.testing;

import java.util.Map;
import java.util.UUID;

/**
 * A parked message that can be replayed and changes nothing.
 *
 * @param id its own
 * @param topic that it came from; no other is of it
 */
public record ParkedRow(UUID id, String topic) {

  /** Parks one. */
  public static ParkedRow add() {
    UUID id = UUID.randomUUID();
    String topic = "topic-" + id;
    MigrationsRole.run(
        """
        INSERT INTO inbox_parked (id, topic, partition, "offset", headers, reason)
        VALUES ('%s', '%s', 0, 0, '{}', 'a bug that is mended')
        """
            .formatted(id, topic));
    return new ParkedRow(id, topic);
  }

  /** What stands in the places of paths. */
  public Map<String, String> places() {
    return Map.of("parkedMessageId", id.toString(), "parkedTopic", topic);
  }
}
