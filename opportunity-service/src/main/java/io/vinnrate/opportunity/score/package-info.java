/** The latest score of each opportunity, which another service computes. */
@NullMarked
package io.vinnrate.opportunity.score;

import org.jspecify.annotations.NullMarked;
