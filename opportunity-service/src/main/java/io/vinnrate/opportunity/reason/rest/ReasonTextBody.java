package io.vinnrate.opportunity.reason.rest;

import io.vinnrate.opportunity.reason.ReasonText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people read of a reason, in JSON. */
@Schema(name = "ReasonText", description = "What people read of a reason, in both languages")
public record ReasonTextBody(
    @Schema(description = "English", examples = "The price", required = true)
        @NotBlank
        @Size(max = 200)
        String en,
    @Schema(description = "Norwegian (bokmål)", examples = "Prisen", required = true)
        @NotBlank
        @Size(max = 200)
        String nb) {

  static ReasonTextBody of(ReasonText text) {
    return new ReasonTextBody(text.en(), text.nb());
  }

  ReasonText toText() {
    return new ReasonText(en.strip(), nb.strip());
  }
}
