package io.vinnrate.kit.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact about one aggregate, ready to be published.
 *
 * @param topic where it is published
 * @param id of this event, the same each time that it is sent
 * @param type such as {@code io.vinnrate.opportunity.won.v1}
 * @param source the service, such as {@code /opportunity-service}
 * @param time when it happened
 * @param aggregateId the subject, and the key of the record
 * @param version the aggregate's version after it, counting up by one without gaps
 * @param data the aggregate's full state as JSON
 */
public record Event(
    String topic,
    UUID id,
    String type,
    String source,
    Instant time,
    UUID aggregateId,
    long version,
    byte[] data) {}
