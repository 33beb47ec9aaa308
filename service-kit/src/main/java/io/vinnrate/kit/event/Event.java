package io.vinnrate.kit.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact about one aggregate, to be published.
 *
 * @param topic where it is published
 * @param type such as {@code io.vinnrate.opportunity.won.v1}
 * @param time when it happened
 * @param aggregateId the subject, and the key of the record
 * @param version the aggregate's version after it, counting up by one without gaps
 * @param payload the aggregate's full state, written as JSON
 */
public record Event(
    String topic, String type, Instant time, UUID aggregateId, long version, Object payload) {}
