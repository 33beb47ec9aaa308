/** What became of opportunities: who changed what, when, from what and to what. */
@NullMarked
package io.vinnrate.opportunity.history;

import org.jspecify.annotations.NullMarked;
