/** What several tests of customers need. */
@NullMarked
package io.vinnrate.customer.testing;

import org.jspecify.annotations.NullMarked;
