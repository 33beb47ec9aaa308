/** Sellers over HTTP. */
@NullMarked
package io.vinnrate.opportunity.seller.rest;

import org.jspecify.annotations.NullMarked;
