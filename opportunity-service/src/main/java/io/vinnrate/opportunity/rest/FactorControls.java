package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Factor;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Controls of factors that are given directly, in JSON. */
@Schema(name = "FactorControls", description = "How well each factor is under control, 0 to 1")
public record FactorControls(
    @Schema(description = "The need", examples = "0.9") @DecimalMin("0") @DecimalMax("1")
        @Nullable Double need,
    @Schema(description = "The solution", examples = "0.8") @DecimalMin("0") @DecimalMax("1")
        @Nullable Double solution,
    @Schema(description = "The value", examples = "0.8") @DecimalMin("0") @DecimalMax("1")
        @Nullable Double value,
    @Schema(description = "The access", examples = "0.7") @DecimalMin("0") @DecimalMax("1")
        @Nullable Double access,
    @Schema(description = "The sales process", examples = "0.9") @DecimalMin("0") @DecimalMax("1")
        @Nullable Double salesProcess) {

  Map<Factor, Double> toControls() {
    Map<Factor, Double> controls = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      Double control = of(factor);
      if (control != null) {
        controls.put(factor, control);
      }
    }
    return controls;
  }

  private @Nullable Double of(Factor factor) {
    return switch (factor) {
      case NEED -> need;
      case SOLUTION -> solution;
      case VALUE -> value;
      case ACCESS -> access;
      case SALES_PROCESS -> salesProcess;
    };
  }
}
