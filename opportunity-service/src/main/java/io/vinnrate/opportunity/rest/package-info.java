/** Opportunities over HTTP. */
@NullMarked
package io.vinnrate.opportunity.rest;

import org.jspecify.annotations.NullMarked;
