package io.vinnrate.scoring.registry.rest;

import io.vinnrate.scoring.model.Factor;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The exponents of the factors in JSON. */
@Schema(
    name = "FactorWeights",
    description =
        "The factors' exponents in the product, each 1 when absent; 0 leaves a factor out")
public record FactorWeights(
    @Schema(examples = "1.1") @DecimalMin("0") @DecimalMax("1000000") @Nullable Double need,
    @Schema(examples = "0.9") @DecimalMin("0") @DecimalMax("1000000") @Nullable Double solution,
    @Schema(examples = "1") @DecimalMin("0") @DecimalMax("1000000") @Nullable Double value,
    @Schema(examples = "1") @DecimalMin("0") @DecimalMax("1000000") @Nullable Double access,
    @Schema(examples = "1") @DecimalMin("0") @DecimalMax("1000000") @Nullable Double salesProcess) {

  /** All of them 1. */
  static final FactorWeights ONES = new FactorWeights(null, null, null, null, null);

  static FactorWeights of(Map<Factor, Double> weights) {
    return new FactorWeights(
        weights.get(Factor.NEED),
        weights.get(Factor.SOLUTION),
        weights.get(Factor.VALUE),
        weights.get(Factor.ACCESS),
        weights.get(Factor.SALES_PROCESS));
  }

  Map<Factor, Double> toWeights() {
    Map<Factor, Double> weights = new EnumMap<>(Factor.class);
    weights.put(Factor.NEED, orOne(need));
    weights.put(Factor.SOLUTION, orOne(solution));
    weights.put(Factor.VALUE, orOne(value));
    weights.put(Factor.ACCESS, orOne(access));
    weights.put(Factor.SALES_PROCESS, orOne(salesProcess));
    return weights;
  }

  private static Double orOne(@Nullable Double weight) {
    return Objects.requireNonNullElse(weight, 1.0);
  }
}
