/** Events written in the business transaction and relayed to Kafka after it. */
@NullMarked
package io.vinnrate.kit.outbox;

import org.jspecify.annotations.NullMarked;
