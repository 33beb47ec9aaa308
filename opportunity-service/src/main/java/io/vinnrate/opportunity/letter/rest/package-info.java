/** Sponsor letters over HTTP. */
@NullMarked
package io.vinnrate.opportunity.letter.rest;

import org.jspecify.annotations.NullMarked;
