package io.vinnrate.scoring.opportunity.rest;

import static io.vinnrate.scoring.score.Digits.onTheWire;

import io.vinnrate.scoring.model.Change;
import io.vinnrate.scoring.model.Factor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a score is another than the one before, in JSON. */
@Schema(
    name = "Delta",
    description =
        "Why the win probability is another than before: time, the model and the factors add to the"
            + " total")
record DeltaBody(
    @Schema(
            description = "The win probability less the one before",
            examples = "0.0731",
            required = true)
        double total,
    @Schema(description = "What another model did", examples = "0", required = true) double model,
    @Schema(
            description = "What the passing of time did to answers derived from facts",
            examples = "-0.012",
            required = true)
        double time,
    @Schema(required = true) FactorParts factors) {

  /** One part for each factor. */
  @Schema(
      name = "FactorParts",
      description =
          "What new knowledge of each factor did, its Shapley value; 0 for a factor that is as it"
              + " was")
  record FactorParts(
      @Schema(examples = "0.0851", required = true) double need,
      @Schema(examples = "0", required = true) double solution,
      @Schema(examples = "0", required = true) double value,
      @Schema(examples = "0", required = true) double access,
      @Schema(examples = "0", required = true) double salesProcess) {}

  static DeltaBody of(Change change) {
    return new DeltaBody(
        onTheWire(change.total()),
        onTheWire(change.model()),
        onTheWire(change.time()),
        new FactorParts(
            onTheWire(change.factor(Factor.NEED)),
            onTheWire(change.factor(Factor.SOLUTION)),
            onTheWire(change.factor(Factor.VALUE)),
            onTheWire(change.factor(Factor.ACCESS)),
            onTheWire(change.factor(Factor.SALES_PROCESS))));
  }
}
