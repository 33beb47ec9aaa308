/** Customers over HTTP. */
@NullMarked
package io.vinnrate.customer.rest;

import org.jspecify.annotations.NullMarked;
