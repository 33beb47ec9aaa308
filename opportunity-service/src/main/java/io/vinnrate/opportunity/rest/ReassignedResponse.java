package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Reassigned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of handing over many opportunities. */
@Schema(name = "Reassigned", description = "What became of handing over many opportunities")
public record ReassignedResponse(
    @Schema(description = "How many were handed over now", examples = "500", required = true)
        int reassigned,
    @Schema(
            description = "How many there are still to hand over: with 0 all is done",
            examples = "1230",
            required = true)
        long remaining) {

  static ReassignedResponse of(Reassigned result) {
    return new ReassignedResponse(result.reassigned(), result.remaining());
  }
}
