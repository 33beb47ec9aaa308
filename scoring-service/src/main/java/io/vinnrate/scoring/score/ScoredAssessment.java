package io.vinnrate.scoring.score;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Score;

/**
 * An assessment and what the model says of it.
 *
 * @param inputHash SHA-256 of the assessment's canonical form, in hexadecimal
 */
public record ScoredAssessment(Assessment assessment, Score score, String inputHash) {}
