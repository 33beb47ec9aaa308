/** Letters that sum up for a sponsor, in the buyer's own words, what was talked about. */
@NullMarked
package io.vinnrate.opportunity.letter;

import org.jspecify.annotations.NullMarked;
