/** Value cases over HTTP. */
@NullMarked
package io.vinnrate.customer.value.rest;

import org.jspecify.annotations.NullMarked;
