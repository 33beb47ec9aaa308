/** Segments and the market matrix over HTTP. */
@NullMarked
package io.vinnrate.customer.market.rest;

import org.jspecify.annotations.NullMarked;
