package io.vinnrate.opportunity.letter;

import io.vinnrate.opportunity.BuyingCentres;
import io.vinnrate.opportunity.OpportunityDetails;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.evidence.EvidenceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Writes sponsor letters. */
@ApplicationScoped
public class SponsorLetters {

  private final OpportunityService opportunities;
  private final BuyingCentres buyingCentres;
  private final EvidenceStore evidence;

  SponsorLetters(
      OpportunityService opportunities, BuyingCentres buyingCentres, EvidenceStore evidence) {
    this.opportunities = opportunities;
    this.buyingCentres = buyingCentres;
    this.evidence = evidence;
  }

  /**
   * The letter about an opportunity as it is known now. Three SQL round trips.
   *
   * @throws io.vinnrate.opportunity.OpportunityException.NotFound when there is no such opportunity
   */
  @Transactional
  public SponsorLetter of(UUID id) {
    OpportunityDetails details = opportunities.find(id).opportunity().details();
    return SponsorLetter.of(
        details.title(),
        details.assignment().owner(),
        buyingCentres.of(id).fact().stakeholders(),
        evidence.of(id));
  }
}
