package io.vinnrate.opportunity.score;

import java.time.Instant;
import java.util.UUID;

/**
 * A score as its owner tells of it.
 *
 * @param opportunityId of what
 * @param version counts the scores of the opportunity; tells stragglers
 * @param winProbability 0 to 1
 * @param low at the least, given how much is known
 * @param high at the most, given how much is known
 * @param modelVersion the model that computed it
 * @param scoredAt when it was computed
 */
public record ReceivedScore(
    UUID opportunityId,
    long version,
    double winProbability,
    double low,
    double high,
    String modelVersion,
    Instant scoredAt) {}
