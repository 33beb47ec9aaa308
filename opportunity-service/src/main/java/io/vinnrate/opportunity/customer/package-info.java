/** What this service knows of customers, which another service owns. */
@NullMarked
package io.vinnrate.opportunity.customer;

import org.jspecify.annotations.NullMarked;
