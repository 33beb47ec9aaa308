/** The value that is created for a customer, and how it is shared. */
@NullMarked
package io.vinnrate.customer.value;

import org.jspecify.annotations.NullMarked;
