/** Contributions and exchange rates over HTTP. */
@NullMarked
package io.vinnrate.customer.contribution.rest;

import org.jspecify.annotations.NullMarked;
