/**
 * What to do about an opportunity: the cheapest set of upgrades to a target, the best use of some
 * hours, and the best single step.
 */
@NullMarked
package io.vinnrate.scoring.model.improvement;

import org.jspecify.annotations.NullMarked;
