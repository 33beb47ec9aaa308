/** How loyal customers are, and why. */
@NullMarked
package io.vinnrate.customer.loyalty;

import org.jspecify.annotations.NullMarked;
