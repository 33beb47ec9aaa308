package io.vinnrate.scoring.opportunity;

import io.vinnrate.scoring.model.Reading;
import io.vinnrate.scoring.score.StoredScore;
import java.util.UUID;

/**
 * An opportunity's latest score.
 *
 * @param id the opportunity
 * @param version the opportunity's version up to which the score holds: later than the score's own
 *     when nothing of the input has changed since
 * @param score the score
 * @param reading what counted of all that was known
 */
public record ScoredOpportunity(UUID id, long version, StoredScore score, Reading reading) {}
