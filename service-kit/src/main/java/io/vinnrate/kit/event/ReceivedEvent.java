package io.vinnrate.kit.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it came from Kafka, its data still unread.
 *
 * @param type such as {@code io.vinnrate.customer.changed.v1}
 * @param aggregateId whose state it is
 * @param version the aggregate's version, by which duplicates and stragglers are told
 * @param time when it happened
 * @param data JSON
 */
public record ReceivedEvent(
    String type, UUID aggregateId, long version, Instant time, byte[] data) {}
