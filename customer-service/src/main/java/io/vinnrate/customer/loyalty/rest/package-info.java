/** Customers' loyalty over HTTP. */
@NullMarked
package io.vinnrate.customer.loyalty.rest;

import org.jspecify.annotations.NullMarked;
