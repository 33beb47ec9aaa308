/**
 * Opportunities as scoring sees them: the read model of both topics, each with its latest score.
 */
@NullMarked
package io.vinnrate.scoring.opportunity;

import org.jspecify.annotations.NullMarked;
