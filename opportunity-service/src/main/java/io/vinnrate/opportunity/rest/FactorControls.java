package io.vinnrate.opportunity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents the controls of factors, which are a map in code. */
@Schema(name = "FactorControls", description = "How well each factor is under control, 0 to 1")
record FactorControls(
    @Schema(description = "The need", minimum = "0", maximum = "1", examples = "0.9")
        @Nullable Double need,
    @Schema(description = "The solution", minimum = "0", maximum = "1", examples = "0.8")
        @Nullable Double solution,
    @Schema(description = "The value", minimum = "0", maximum = "1", examples = "0.8")
        @Nullable Double value,
    @Schema(description = "The access", minimum = "0", maximum = "1", examples = "0.7")
        @Nullable Double access,
    @Schema(description = "The sales process", minimum = "0", maximum = "1", examples = "0.9")
        @Nullable Double salesProcess) {}
