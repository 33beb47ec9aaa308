package io.vinnrate.scoring.advice.rest;

import io.vinnrate.scoring.advice.Buying;
import io.vinnrate.scoring.advice.BuyingProcess;
import io.vinnrate.scoring.advice.Difficulty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity's difficulty in JSON. */
@Schema(
    name = "OpportunityDifficulty",
    description = "How difficult an opportunity is to sell: its buying desire by its process")
record DifficultyResponse(
    @Schema(description = "Whose difficulty it is", required = true) UUID opportunityId,
    @Schema(description = "Absent while something is missing") @Nullable Difficulty difficulty,
    @Schema(
            description = "The difficulty for people, in the answer's language",
            examples = "Relatively easy to sell")
        @Nullable String text,
    @Schema(
            description = "1 (irrelevant to the buyer) to 5 (desire); absent while not known",
            minimum = "1",
            maximum = "5",
            examples = "3")
        @Nullable Integer buyingDesire,
    @Schema(description = "Absent while not known") @Nullable BuyingProcess buyingProcess,
    @Schema(
            description = "What must be known to tell: buyingDesire, buyingProcess; or none",
            required = true)
        List<String> missing) {

  static DifficultyResponse of(UUID opportunityId, Buying buying, Language language) {
    Difficulty difficulty = buying.difficulty().orElse(null);
    return new DifficultyResponse(
        opportunityId,
        difficulty,
        difficulty == null ? null : language.of(difficulty.text()),
        buying.desire(),
        buying.process(),
        buying.missing());
  }
}
