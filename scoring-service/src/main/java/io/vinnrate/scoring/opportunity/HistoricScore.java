package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.model.Change;
import io.vinnrate.scoring.score.StoredScore;
import org.jspecify.annotations.Nullable;

/**
 * A score in an opportunity's history.
 *
 * @param change what changed since the score before; null for the first
 */
public record HistoricScore(StoredScore score, @Nullable Change change) {}
