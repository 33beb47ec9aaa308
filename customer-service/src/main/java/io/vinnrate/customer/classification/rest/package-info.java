/** Classifications, movements and the policy over HTTP. */
@NullMarked
package io.vinnrate.customer.classification.rest;

import org.jspecify.annotations.NullMarked;
