/** The people at customers over HTTP. */
@NullMarked
package io.vinnrate.customer.person.rest;

import org.jspecify.annotations.NullMarked;
