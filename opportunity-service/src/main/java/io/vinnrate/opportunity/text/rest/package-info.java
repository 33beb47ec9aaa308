/** Texts and pages as answers over HTTP. */
@NullMarked
package io.vinnrate.opportunity.text.rest;

import org.jspecify.annotations.NullMarked;
