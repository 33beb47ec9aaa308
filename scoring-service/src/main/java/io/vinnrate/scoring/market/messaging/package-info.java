/** The market matrix in from Kafka. */
@NullMarked
package io.vinnrate.scoring.market.messaging;

import org.jspecify.annotations.NullMarked;
