package io.vinnrate.opportunity.meeting;

import io.vinnrate.opportunity.BuyingCentres;
import io.vinnrate.opportunity.Opportunity;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.activity.ActivityStore;
import io.vinnrate.opportunity.evidence.EvidenceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gathers what is known for a meeting. */
@ApplicationScoped
public class MeetingPlans {

  private static final int ACTIVITIES = 50;

  private final OpportunityService opportunities;
  private final BuyingCentres buyingCentres;
  private final Buyers buyers;
  private final EvidenceStore evidence;
  private final ActivityStore activities;

  MeetingPlans(
      OpportunityService opportunities,
      BuyingCentres buyingCentres,
      Buyers buyers,
      EvidenceStore evidence,
      ActivityStore activities) {
    this.opportunities = opportunities;
    this.buyingCentres = buyingCentres;
    this.buyers = buyers;
    this.evidence = evidence;
    this.activities = activities;
  }

  /**
   * What is known of an opportunity now, with its latest activities. Five SQL round trips.
   *
   * @throws io.vinnrate.opportunity.OpportunityException.NotFound when there is no such opportunity
   */
  @Transactional
  public MeetingFacts facts(UUID id) {
    Opportunity opportunity = opportunities.find(id).opportunity();
    return new MeetingFacts(
        opportunity.details(),
        buyers.find(opportunity.details().customerId()).orElse(null),
        opportunity.nextStep(),
        buyingCentres.of(id).fact().stakeholders(),
        evidence.of(id),
        activities.list(id, null, ACTIVITIES));
  }
}
