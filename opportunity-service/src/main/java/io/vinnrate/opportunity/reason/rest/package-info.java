/** The reasons why opportunities end, over HTTP. */
@NullMarked
package io.vinnrate.opportunity.reason.rest;

import org.jspecify.annotations.NullMarked;
