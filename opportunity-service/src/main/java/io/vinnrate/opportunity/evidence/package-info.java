/** What was heard and seen of opportunities, with who noted it and when. */
@NullMarked
package io.vinnrate.opportunity.evidence;

import org.jspecify.annotations.NullMarked;
