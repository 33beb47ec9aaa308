/** How opportunities end, and the reasons for it that a company tells apart. */
@NullMarked
package io.vinnrate.opportunity.reason;

import org.jspecify.annotations.NullMarked;
