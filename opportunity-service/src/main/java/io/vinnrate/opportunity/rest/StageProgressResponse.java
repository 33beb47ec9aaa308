package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Journey;
import io.vinnrate.opportunity.pipeline.Phase;
import io.vinnrate.opportunity.pipeline.Stage;
import io.vinnrate.opportunity.text.rest.TextBody;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage of an opportunity's way, as callers see it. */
@Schema(name = "StageProgress", description = "A stage, what is done in it, and the time there")
public record StageProgressResponse(
    @Schema(description = "Its name", examples = "customerMeetings", required = true) String key,
    @Schema(
            description = "The stage of the selling method that it belongs to",
            examples = "customerMeetings",
            required = true)
        Stage stage,
    @Schema(description = "The phase of the sale", examples = "sellingIn", required = true)
        Phase phase,
    @Schema(description = "What people call it", required = true) TextBody name,
    @Schema(description = "Whether the opportunity is there", required = true) boolean current,
    @Schema(description = "What is to be done before it is left", required = true)
        List<CheckedActivityResponse> exitActivities,
    @Schema(description = "When the opportunity was there, oldest first", required = true)
        List<StayResponse> stays,
    @Schema(description = "How long that was in sum", examples = "604800", required = true)
        long seconds) {

  static StageProgressResponse of(Journey.Leg leg, Instant now) {
    return new StageProgressResponse(
        leg.stage().key(),
        leg.stage().stage(),
        leg.stage().stage().phase(),
        TextBody.of(leg.stage().name()),
        leg.isCurrent(),
        leg.activities().stream().map(CheckedActivityResponse::of).toList(),
        leg.stays().stream().map(it -> StayResponse.of(it, now)).toList(),
        leg.time().toSeconds());
  }
}
