package io.vinnrate.scoring.registry.rest;

import io.vinnrate.scoring.model.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text for people in JSON. */
@Schema(name = "Text", description = "A text for people, in both languages")
public record TextBody(
    @Schema(description = "English", examples = "Has money been set aside?", required = true)
        @NotBlank
        @Size(max = 500)
        String en,
    @Schema(
            description = "Norwegian (bokmål)",
            examples = "Er det satt av penger?",
            required = true)
        @NotBlank
        @Size(max = 500)
        String nb) {

  /** The text in JSON. */
  public static TextBody of(Text text) {
    return new TextBody(text.en(), text.nb());
  }

  Text toText() {
    return new Text(en, nb);
  }
}
