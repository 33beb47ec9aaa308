/** What we and a customer had to do with each other, what that costs, and how it is best served. */
@NullMarked
package io.vinnrate.customer.contact;

import org.jspecify.annotations.NullMarked;
