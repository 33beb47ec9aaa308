package io.vinnrate.scoring.registry.rest;

import io.vinnrate.scoring.model.Parameters;
import io.vinnrate.scoring.registry.Activation;
import io.vinnrate.scoring.registry.StoredModel;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model in JSON. */
@Schema(name = "Model", description = "A rubric and the numbers by which assessments are scored")
public record ModelResponse(
    @Schema(description = "Its name", examples = "default-1", required = true) String version,
    @Schema(description = "The version of its rubric", examples = "default-1", required = true)
        String rubric,
    @Schema(description = "π", examples = "0.25", required = true) double baseRate,
    @Schema(description = "s0", examples = "2", required = true) double priorStrength,
    @Schema(required = true) FactorWeights weights,
    @Schema(description = "a", examples = "0", required = true) double intercept,
    @Schema(description = "b", examples = "1", required = true) double slope,
    @Schema(description = "Whether opportunities are scored by it now", required = true)
        boolean active,
    @Schema(description = "When it was made", required = true) Instant createdAt) {

  static ModelResponse of(StoredModel stored, Activation last) {
    Parameters parameters = stored.parameters();
    return new ModelResponse(
        stored.version(),
        stored.rubricVersion(),
        parameters.baseRate(),
        parameters.priorStrength(),
        FactorWeights.of(parameters.weights()),
        parameters.intercept(),
        parameters.slope(),
        last.modelVersion().equals(stored.version()),
        stored.createdAt());
  }
}
