package io.vinnrate.scoring.improvement;

import io.vinnrate.scoring.model.improvement.Improvement;

/**
 * An improvement, and who says so.
 *
 * @param modelVersion the model under which it holds
 */
public record ModelImprovement(Improvement improvement, String modelVersion) {}
