/** Scored opportunities and their rankings over HTTP. */
@NullMarked
package io.vinnrate.scoring.opportunity.rest;

import org.jspecify.annotations.NullMarked;
