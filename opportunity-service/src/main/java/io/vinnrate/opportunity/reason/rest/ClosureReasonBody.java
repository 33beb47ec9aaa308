package io.vinnrate.opportunity.reason.rest;

import io.vinnrate.opportunity.reason.ClosureReason;
import io.vinnrate.opportunity.reason.Outcome;
import io.vinnrate.opportunity.text.rest.TextBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** A reason in JSON. */
@Schema(name = "ClosureReason", description = "A reason why opportunities end")
public record ClosureReasonBody(
    @Schema(
            description = "What closures name it by: letters, digits, `_`, `.` and `-`, at most 64",
            examples = "price",
            required = true)
        @NotNull
        @Pattern(regexp = ClosureReason.KEY)
        String key,
    @Schema(
            description = "The outcomes that it can explain",
            examples = "[\"won\", \"lost\"]",
            required = true)
        @NotEmpty
        @UniqueElements
        List<@NotNull Outcome> outcomes,
    @Schema(description = "What people read", required = true) @NotNull @Valid TextBody text) {

  static ClosureReasonBody of(ClosureReason reason) {
    return new ClosureReasonBody(
        reason.key(), List.copyOf(reason.outcomes()), TextBody.of(reason.text()));
  }

  ClosureReason toReason() {
    return new ClosureReason(key, Set.copyOf(outcomes), text.toText());
  }
}
