package io.vinnrate.scoring.registry.rest;

import io.vinnrate.scoring.model.Parameters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model of a company's own. */
@Schema(
    name = "ModelRequest",
    description = "A rubric and the numbers of p = σ(a + b·logit Π control^weight)")
public record ModelRequest(
    @Schema(description = "Its name; never used again", examples = "ours-2026", required = true)
        @NotNull
        @Pattern(
            regexp = "(?!active$)" + Keys.PATTERN,
            message = Keys.MESSAGE + "; active is taken")
        String version,
    @Schema(description = "The version of its rubric", examples = "default-1", required = true)
        @NotNull
        @Pattern(regexp = Keys.PATTERN, message = Keys.MESSAGE)
        String rubric,
    @Schema(
            description =
                "π, the win probability of an opportunity of which nothing is known, between 0 and"
                    + " 1",
            examples = "0.25",
            defaultValue = "0.25")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax(value = "1", inclusive = false)
        @Nullable Double baseRate,
    @Schema(
            description = "s0, how many observations the prior of each factor counts for",
            examples = "2",
            defaultValue = "2")
        @DecimalMin("0.000001")
        @DecimalMax("1000000")
        @Nullable Double priorStrength,
    @Schema(implementation = FactorWeights.class) @Valid @Nullable FactorWeights weights,
    @Schema(description = "a, the calibration's intercept", examples = "0", defaultValue = "0")
        @DecimalMin("-1000000")
        @DecimalMax("1000000")
        @Nullable Double intercept,
    @Schema(
            description = "b, the calibration's slope, more than 0",
            examples = "1",
            defaultValue = "1")
        @DecimalMin("0.000001")
        @DecimalMax("1000000")
        @Nullable Double slope) {

  Parameters toParameters() {
    Parameters ordinary = Parameters.DEFAULT;
    return new Parameters(
        Objects.requireNonNullElse(baseRate, ordinary.baseRate()),
        Objects.requireNonNullElse(priorStrength, ordinary.priorStrength()),
        Objects.requireNonNullElse(weights, FactorWeights.ONES).toWeights(),
        Objects.requireNonNullElse(intercept, ordinary.intercept()),
        Objects.requireNonNullElse(slope, ordinary.slope()));
  }
}
