package io.vinnrate.opportunity.reason.rest;

import io.vinnrate.opportunity.reason.ClosureReasons;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reasons in JSON. */
@Schema(name = "ClosureReasons", description = "The reasons why opportunities end")
public record ClosureReasonsBody(
    @Schema(description = "In the order in which people see them, each key once", required = true)
        @NotNull
        @Size(max = ClosureReasons.MAX_REASONS)
        List<@NotNull @Valid ClosureReasonBody> reasons) {

  static ClosureReasonsBody of(ClosureReasons reasons) {
    return new ClosureReasonsBody(reasons.reasons().stream().map(ClosureReasonBody::of).toList());
  }

  ClosureReasons toReasons() {
    return new ClosureReasons(reasons.stream().map(ClosureReasonBody::toReason).toList());
  }
}
