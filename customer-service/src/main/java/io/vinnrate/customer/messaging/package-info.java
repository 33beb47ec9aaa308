/** Customers as events. */
@NullMarked
package io.vinnrate.customer.messaging;

import org.jspecify.annotations.NullMarked;
