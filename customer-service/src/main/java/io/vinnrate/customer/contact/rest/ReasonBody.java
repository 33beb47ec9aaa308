package io.vinnrate.customer.contact.rest;

import io.vinnrate.customer.contact.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason in JSON. */
@Schema(name = "Reason", description = "Why something is recommended, for people")
public record ReasonBody(
    @Schema(
            description = "In English",
            examples = "It prefers the telephone, which comes first",
            required = true)
        String en,
    @Schema(
            description = "In Norwegian (bokmål)",
            examples = "Den foretrekker telefon, som derfor kommer først",
            required = true)
        String nb) {

  static ReasonBody of(Text text) {
    return new ReasonBody(text.en(), text.nb());
  }
}
