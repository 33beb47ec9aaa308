/** Sellers: who can own opportunities, and where they belong. */
@NullMarked
package io.vinnrate.opportunity.seller;

import org.jspecify.annotations.NullMarked;
