/** What was done with the buyers of opportunities: calls, meetings, letters and proofs. */
@NullMarked
package io.vinnrate.opportunity.activity;

import org.jspecify.annotations.NullMarked;
