package io.vinnrate.opportunity.erasure.rest;

import io.vinnrate.opportunity.erasure.HeldInOpportunity;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is held on a person, as callers see it. */
@Schema(name = "PersonExport", description = "All that this service holds on a person")
public record PersonExportResponse(
    @Schema(description = "Identifies the person", required = true) UUID personId,
    @Schema(
            description = "The opportunities in whose decisions the person takes or took part",
            required = true)
        List<OpportunityExportResponse> opportunities) {

  static PersonExportResponse of(UUID person, List<HeldInOpportunity> held) {
    return new PersonExportResponse(
        person, held.stream().map(OpportunityExportResponse::of).toList());
  }
}
