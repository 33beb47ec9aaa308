/** What happened to opportunities, over HTTP. */
@NullMarked
package io.vinnrate.opportunity.history.rest;

import org.jspecify.annotations.NullMarked;
