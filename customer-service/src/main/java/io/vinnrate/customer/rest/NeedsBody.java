package io.vinnrate.customer.rest;

import io.vinnrate.customer.BuyingProcess;
import io.vinnrate.customer.Degree;
import io.vinnrate.customer.NeedKind;
import io.vinnrate.customer.Needs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's needs in JSON. */
@Schema(name = "Needs", description = "What a customer needs, as segments see it")
public record NeedsBody(
    @Schema(description = "What it looks for in what it buys") @Nullable NeedKind kind,
    @Schema(description = "How thoroughly it buys") @Nullable BuyingProcess buyingProcess,
    @Schema(description = "How important what we sell is to it") @Nullable Degree importance,
    @Schema(description = "How centrally it decides") @Nullable Degree centralisation,
    @Schema(description = "How well it knows our services") @Nullable Degree familiarity) {

  static final NeedsBody UNKNOWN = of(Needs.UNKNOWN);

  static NeedsBody of(Needs needs) {
    return new NeedsBody(
        needs.kind(),
        needs.buyingProcess(),
        needs.importance(),
        needs.centralisation(),
        needs.familiarity());
  }

  Needs toNeeds() {
    return new Needs(kind, buyingProcess, importance, centralisation, familiarity);
  }
}
