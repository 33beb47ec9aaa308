package io.vinnrate.scoring.score;

import io.vinnrate.scoring.model.Reading;
import io.vinnrate.scoring.model.Score;

/**
 * What counted of all that is known, and what the model says of it.
 *
 * @param inputHash SHA-256 of the canonical form of the assessment that counted and the customer's
 *     standing, in hexadecimal
 */
public record ScoredAssessment(Reading reading, Score score, String inputHash) {}
