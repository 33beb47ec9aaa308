package io.vinnrate.local.load;

import java.util.Optional;

/**
 * An opportunity that is as its row says.
 *
 * @param opportunityId the id at the services
 * @param change what loading did to it
 * @param outcome how it ended, as far as the row says
 * @param scoredVersion a score of this or a later version tells of the row's assessment; 0 when any
 *     score does
 */
record Loaded(String opportunityId, Change change, Optional<Outcome> outcome, long scoredVersion) {

  /** What loading did to an opportunity. */
  enum Change {
    CREATED,
    CHANGED,
    UNCHANGED
  }
}
