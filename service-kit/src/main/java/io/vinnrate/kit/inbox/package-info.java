/** Events taken from Kafka: each effect once, poison parked, a failing database waited for. */
@NullMarked
package io.vinnrate.kit.inbox;

import org.jspecify.annotations.NullMarked;
