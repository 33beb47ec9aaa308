/** Customers: who they are, how they behave and what they need. */
@NullMarked
package io.vinnrate.customer;

import org.jspecify.annotations.NullMarked;
