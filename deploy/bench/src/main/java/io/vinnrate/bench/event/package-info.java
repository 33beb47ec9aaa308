/** Events: from a change to Kafka, through the relay, and past a replica that is killed. */
@NullMarked
package io.vinnrate.bench.event;

import org.jspecify.annotations.NullMarked;
