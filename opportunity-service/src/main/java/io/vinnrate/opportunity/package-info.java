/**
 * Opportunities: what may be sold, how far the selling is, what is known of it and how it ended.
 */
@NullMarked
package io.vinnrate.opportunity;

import org.jspecify.annotations.NullMarked;
