package io.vinnrate.opportunity.erasure.rest;

import io.vinnrate.opportunity.activity.rest.ActivityResponse;
import io.vinnrate.opportunity.erasure.HeldInOpportunity;
import io.vinnrate.opportunity.evidence.rest.EvidenceResponse;
import io.vinnrate.opportunity.history.rest.HistoryEntryResponse;
import io.vinnrate.opportunity.rest.StakeholderResponse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one opportunity holds on a person, as callers see it. */
@Schema(name = "OpportunityExport", description = "All that an opportunity holds on a person")
public record OpportunityExportResponse(
    @Schema(description = "The opportunity", required = true) UUID opportunityId,
    @Schema(description = "The stakeholders that the person is now", required = true)
        List<StakeholderResponse> stakeholders,
    @Schema(
            description = "What the history tells of the person, or where it says a name of it",
            required = true)
        List<HistoryEntryResponse> history,
    @Schema(
            description = "What was done with the person, or says a name of it; the newest first",
            required = true)
        List<ActivityResponse> activities,
    @Schema(
            description = "What was heard from the person, or says a name of it; the oldest first",
            required = true)
        List<EvidenceResponse> evidence) {

  static OpportunityExportResponse of(HeldInOpportunity held) {
    return new OpportunityExportResponse(
        held.opportunityId(),
        held.stakeholders().entrySet().stream()
            .map(it -> StakeholderResponse.of(it.getKey(), it.getValue()))
            .toList(),
        held.history().stream().map(HistoryEntryResponse::of).toList(),
        held.activities().stream().map(ActivityResponse::of).toList(),
        held.evidence().stream().map(EvidenceResponse::of).toList());
  }
}
