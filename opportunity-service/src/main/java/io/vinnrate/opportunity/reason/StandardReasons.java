package io.vinnrate.opportunity.reason;

import static io.vinnrate.opportunity.reason.Outcome.ABANDONED;
import static io.vinnrate.opportunity.reason.Outcome.LOST;
import static io.vinnrate.opportunity.reason.Outcome.WON;

import io.vinnrate.opportunity.text.Text;
import java.util.List;
import java.util.Set;

/**
 * The reasons that come with the product. They follow the factors of the win rate: need, solution,
 * value, access and sales process, so that a company can see which of them decides.
 */
final class StandardReasons {

  private StandardReasons() {}

  static List<ClosureReason> all() {
    return List.of(
        reason(
            "value",
            Set.of(WON, LOST),
            "The return that the customer saw",
            "Gevinsten som kunden så"),
        reason("price", Set.of(WON, LOST), "The price", "Prisen"),
        reason("terms", Set.of(WON, LOST), "Terms and delivery", "Vilkår og levering"),
        reason(
            "fit",
            Set.of(WON, LOST),
            "How the solution fitted the customer's vision",
            "Hvordan løsningen passet til kundens visjon"),
        reason(
            "vision",
            Set.of(WON),
            "The customer made its buying vision with us",
            "Kunden laget kjøpsvisjonen sin sammen med oss"),
        reason("proof", Set.of(WON, LOST), "References and proof", "Referanser og bevis"),
        reason("trust", Set.of(WON, LOST), "Trust in us", "Tilliten til oss"),
        reason(
            "salesExperience",
            Set.of(WON, LOST),
            "How it was to buy from us",
            "Hvordan det var å kjøpe av oss"),
        reason(
            "competitor",
            Set.of(LOST),
            "A competitor shaped the buying vision",
            "En konkurrent formet kjøpsvisjonen"),
        reason(
            "noDecision",
            Set.of(LOST, ABANDONED),
            "The customer did not decide",
            "Kunden bestemte seg ikke"),
        reason(
            "noBudget",
            Set.of(LOST, ABANDONED),
            "The customer had no budget",
            "Kunden hadde ikke budsjett"),
        reason(
            "timing",
            Set.of(LOST, ABANDONED),
            "It was not the time for it",
            "Det var ikke rett tidspunkt"),
        reason(
            "noAccess",
            Set.of(LOST, ABANDONED),
            "We had no access to the decision makers",
            "Vi hadde ikke tilgang til beslutningstakerne"),
        reason(
            "sponsorLost",
            Set.of(LOST, ABANDONED),
            "Our sponsor left or gave up",
            "Sponsoren vår sluttet eller ga opp"),
        reason(
            "noNeed",
            Set.of(LOST, ABANDONED),
            "There was no need, or not any more",
            "Det var ikke noe behov, eller ikke lenger"),
        reason(
            "notWorthwhile",
            Set.of(ABANDONED),
            "It was not worth our time",
            "Det var ikke verdt tiden vår"),
        reason(
            "noCapacity",
            Set.of(ABANDONED),
            "We could not have delivered it",
            "Vi kunne ikke ha levert det"),
        reason(
            "customerGone",
            Set.of(LOST, ABANDONED),
            "The customer closed down or was taken over",
            "Kunden la ned eller ble kjøpt opp"),
        reason("duplicate", Set.of(ABANDONED), "It was noted twice", "Den var notert to ganger"),
        reason("other", Set.of(WON, LOST, ABANDONED), "Another reason", "En annen grunn"));
  }

  private static ClosureReason reason(String key, Set<Outcome> outcomes, String en, String nb) {
    return new ClosureReason(key, outcomes, new Text(en, nb));
  }
}
