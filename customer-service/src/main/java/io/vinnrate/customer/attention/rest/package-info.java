/** Whom to contact next, and how the week's hours are spread, over HTTP. */
@NullMarked
package io.vinnrate.customer.attention.rest;

import org.jspecify.annotations.NullMarked;
