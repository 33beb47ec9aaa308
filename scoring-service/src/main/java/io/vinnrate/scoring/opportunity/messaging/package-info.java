/** Opportunities and customers in from Kafka, scores out. */
@NullMarked
package io.vinnrate.scoring.opportunity.messaging;

import org.jspecify.annotations.NullMarked;
