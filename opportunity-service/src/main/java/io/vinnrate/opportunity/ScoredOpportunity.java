package io.vinnrate.opportunity;

import io.vinnrate.opportunity.score.LatestScore;
import org.jspecify.annotations.Nullable;

/** An opportunity and its latest score, which comes a moment after each change. */
public record ScoredOpportunity(Opportunity opportunity, @Nullable LatestScore score) {}
