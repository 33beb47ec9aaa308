package io.vinnrate.scoring.opportunity;

import java.util.UUID;

/**
 * There is no score of the opportunity: it does not exist, is deleted, is out of the caller's
 * reach, or its event has not come yet.
 */
public final class OpportunityNotScoredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OpportunityNotScoredException(UUID id) {
    super("There is no score of an opportunity " + id);
  }
}
