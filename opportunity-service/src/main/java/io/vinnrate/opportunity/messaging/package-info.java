/** Opportunities as events out; customers, scores and the active model as events in. */
@NullMarked
package io.vinnrate.opportunity.messaging;

import org.jspecify.annotations.NullMarked;
