/** The customer segments, and where they meet the product segments. */
@NullMarked
package io.vinnrate.customer.market;

import org.jspecify.annotations.NullMarked;
