package io.vinnrate.scoring.score.rest;

import io.vinnrate.scoring.model.Factor;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Controls that are given directly, in JSON. */
@Schema(
    name = "FactorControls",
    description =
        "Controls given directly, each from 0 (none) to 1 (full); such a factor pays no heed to its"
            + " answers")
public record FactorControls(
    @Schema(examples = "0.9") @DecimalMin("0") @DecimalMax("1") @Nullable Double need,
    @Schema(examples = "0.8") @DecimalMin("0") @DecimalMax("1") @Nullable Double solution,
    @Schema(examples = "0.8") @DecimalMin("0") @DecimalMax("1") @Nullable Double value,
    @Schema(examples = "0.7") @DecimalMin("0") @DecimalMax("1") @Nullable Double access,
    @Schema(examples = "0.9") @DecimalMin("0") @DecimalMax("1") @Nullable Double salesProcess) {

  Map<Factor, Double> toFactors() {
    Map<Factor, Double> factors = new EnumMap<>(Factor.class);
    put(factors, Factor.NEED, need);
    put(factors, Factor.SOLUTION, solution);
    put(factors, Factor.VALUE, value);
    put(factors, Factor.ACCESS, access);
    put(factors, Factor.SALES_PROCESS, salesProcess);
    return factors;
  }

  private static void put(Map<Factor, Double> factors, Factor factor, @Nullable Double control) {
    if (control != null) {
      factors.put(factor, control);
    }
  }
}
