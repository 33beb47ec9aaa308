package io.vinnrate.scoring.advice;

import io.vinnrate.scoring.opportunity.OpportunityNotScoredException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Tells how an opportunity stands and what to do about it. One SQL round trip each. */
@ApplicationScoped
@Transactional
public class Adviser {

  private final StandingQuery standings;
  private final AdviceCatalogue catalogue;

  Adviser(StandingQuery standings, AdviceCatalogue catalogue) {
    this.standings = standings;
    this.catalogue = catalogue;
  }

  /**
   * The advice that fits, the most specific first.
   *
   * @throws OpportunityNotScoredException when there is no score of it
   */
  public List<MatchedAdvice> advise(UUID opportunityId) {
    return catalogue.match(standing(opportunityId));
  }

  /**
   * How it is bought, which is what makes it difficult or easy.
   *
   * @throws OpportunityNotScoredException when there is no score of it
   */
  public Buying buying(UUID opportunityId) {
    return standing(opportunityId).buying();
  }

  private Standing standing(UUID opportunityId) {
    return standings
        .find(opportunityId)
        .orElseThrow(() -> new OpportunityNotScoredException(opportunityId));
  }
}
