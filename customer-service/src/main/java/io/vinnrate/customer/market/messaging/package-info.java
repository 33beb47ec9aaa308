/** Tells others of the market matrix. */
@NullMarked
package io.vinnrate.customer.market.messaging;

import org.jspecify.annotations.NullMarked;
