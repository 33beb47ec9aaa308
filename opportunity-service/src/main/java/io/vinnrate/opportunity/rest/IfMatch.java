package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The If-Match of a change of an opportunity. */
final class IfMatch {

  private IfMatch() {}

  /** What is not there is 404 before the header is asked for. */
  static ExpectedVersion of(
      @Nullable String header, UUID opportunityId, OpportunityService opportunities) {
    if (header == null) {
      opportunities.find(opportunityId);
    }
    return ETags.ifMatch(header);
  }
}
