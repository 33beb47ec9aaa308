/** Plans of meetings and calls with buyers, from what is known of their opportunities. */
@NullMarked
package io.vinnrate.opportunity.meeting;

import org.jspecify.annotations.NullMarked;
