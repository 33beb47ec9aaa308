package io.vinnrate.opportunity.history.rest;

import io.vinnrate.opportunity.history.Delta;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one value of an opportunity was and became, as callers see it. */
@Schema(name = "HistoryChange", description = "What one value was and became")
public record ChangeResponse(
    @Schema(
            description =
                "Which: a JSON pointer into the opportunity; stakeholders, activities, evidence and"
                    + " exit activities stand under their ids and keys",
            examples = "/assessment/answers/needLevel",
            required = true)
        String path,
    @Schema(description = "What it was, as text; absent when there was none", examples = "latent")
        @Nullable String from,
    @Schema(
            description = "What it became, as text; absent when there is none any more",
            examples = "conscious")
        @Nullable String to) {

  static ChangeResponse of(Delta delta) {
    return new ChangeResponse(delta.path(), delta.from(), delta.to());
  }
}
