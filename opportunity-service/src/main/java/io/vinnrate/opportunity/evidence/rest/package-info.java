/** Evidence over HTTP. */
@NullMarked
package io.vinnrate.opportunity.evidence.rest;

import org.jspecify.annotations.NullMarked;
