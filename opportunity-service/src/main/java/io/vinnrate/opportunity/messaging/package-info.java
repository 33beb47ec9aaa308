/** Opportunities as events out; customers and scores as events in. */
@NullMarked
package io.vinnrate.opportunity.messaging;

import org.jspecify.annotations.NullMarked;
