/** Keeps what follows of all that is recorded of customers up to date, in the background. */
@NullMarked
package io.vinnrate.customer.standing;

import org.jspecify.annotations.NullMarked;
