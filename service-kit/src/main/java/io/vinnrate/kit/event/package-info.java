/** The envelope of an event: CloudEvents 1.0 in Kafka's binary mode. */
@NullMarked
package io.vinnrate.kit.event;

import org.jspecify.annotations.NullMarked;
