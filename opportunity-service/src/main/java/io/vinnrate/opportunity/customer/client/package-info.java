/** Asks the customer-service over HTTP. */
@NullMarked
package io.vinnrate.opportunity.customer.client;

import org.jspecify.annotations.NullMarked;
