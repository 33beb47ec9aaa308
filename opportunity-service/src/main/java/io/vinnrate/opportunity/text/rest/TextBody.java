package io.vinnrate.opportunity.text.rest;

import io.vinnrate.opportunity.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text for people in JSON. */
@Schema(name = "Text", description = "A text for people, in both languages")
public record TextBody(
    @Schema(description = "English", examples = "Book meetings", required = true)
        @NotBlank
        @Size(max = 500)
        String en,
    @Schema(description = "Norwegian (bokmål)", examples = "Avtal møter", required = true)
        @NotBlank
        @Size(max = 500)
        String nb) {

  /** The text in JSON. */
  public static TextBody of(Text text) {
    return new TextBody(text.en(), text.nb());
  }

  /** The text that is said. */
  public Text toText() {
    return new Text(en.strip(), nb.strip());
  }
}
