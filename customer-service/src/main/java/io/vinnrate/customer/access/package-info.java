/** Who may do what here. */
@NullMarked
package io.vinnrate.customer.access;

import org.jspecify.annotations.NullMarked;
