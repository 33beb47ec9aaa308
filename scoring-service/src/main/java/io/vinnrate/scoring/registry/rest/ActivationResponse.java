package io.vinnrate.scoring.registry.rest;

import io.vinnrate.scoring.registry.Activation;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a model is in force, in JSON. */
@Schema(name = "Activation", description = "That a model came into force")
public record ActivationResponse(
    @Schema(examples = "ours-2026", required = true) String modelVersion,
    @Schema(description = "Counts the activations of all models", examples = "3", required = true)
        long activation,
    @Schema(description = "When it came into force", required = true) Instant activatedAt) {

  static ActivationResponse of(Activation activation) {
    return new ActivationResponse(
        activation.modelVersion(), activation.number(), activation.activatedAt());
  }
}
