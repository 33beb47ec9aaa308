/** Where the time goes: whom to contact next, and how the week's hours are spread. */
@NullMarked
package io.vinnrate.customer.attention;

import org.jspecify.annotations.NullMarked;
