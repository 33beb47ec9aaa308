package io.vinnrate.scoring.model;

import static io.vinnrate.scoring.model.Factor.ACCESS;
import static io.vinnrate.scoring.model.Factor.NEED;
import static io.vinnrate.scoring.model.Factor.SALES_PROCESS;
import static io.vinnrate.scoring.model.Factor.SOLUTION;
import static io.vinnrate.scoring.model.Factor.VALUE;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rubric that comes with the product: 21 criteria of the selling method, four or five per
 * factor, all of weight 1. Hours are the project's estimates for a business-to-business seller.
 */
public final class DefaultRubric {
  /** The rubric "default-1". */
  public static final Rubric RUBRIC =
      new Rubric(
          "default-1",
          Stream.of(need(), solution(), value(), access(), salesProcess())
              .flatMap(List::stream)
              .toList());

  private DefaultRubric() {}

  private static List<Criterion> need() {
    return List.of(
        criterion(
            NEED,
            "needLevel",
            "B13",
            "How far has the buyer come in seeing the need?",
            "Hvor langt har kjøperen kommet i å se behovet?",
            answer(
                "latent",
                0.1,
                0,
                "Latent: the buyer does not see it yet",
                "Latent: kjøperen ser det ikke ennå"),
            answer(
                "conscious",
                0.6,
                4,
                "Conscious: the buyer knows the problem but not the way out",
                "Bevisst: kjøperen kjenner problemet, men ikke veien ut"),
            answer(
                "buyingVision",
                1,
                10,
                "Buying vision: the buyer sees what it takes to solve it",
                "Kjøpsvisjon: kjøperen ser for seg hva som skal til for å løse det")),
        criterion(
            NEED,
            "buyingDesire",
            "B5",
            "How strong is the desire to buy?",
            "Hvor sterk er kjøpetrangen?",
            answer("1", 0, 0, "Irrelevant to the buyer", "Uinteressant for kjøperen"),
            answer("2", 0.25, 2, "Some interest", "Noe interesse"),
            answer("3", 0.6, 5, "Enough interest to buy", "Nok interesse til å kjøpe"),
            answer("4", 0.85, 9, "Intense interest", "Intens interesse"),
            answer("5", 1, 14, "Desire", "Begjær")),
        criterion(
            NEED,
            "painConfirmed",
            "B19",
            "Who has confirmed the pain?",
            "Hvem har bekreftet smerten?",
            answer("no", 0, 0, "Nobody", "Ingen"),
            answer("assumed", 0.3, 1, "We assume it", "Vi antar den"),
            answer("byUser", 0.7, 4, "A user has confirmed it", "En bruker har bekreftet den"),
            answer(
                "byDecisionMaker",
                1,
                8,
                "The decision maker has confirmed it",
                "Beslutningstakeren har bekreftet den")),
        criterion(
            NEED,
            "consequencesQuantified",
            "B17",
            "Are the consequences of doing nothing put in figures?",
            "Er konsekvensene av å ikke gjøre noe tallfestet?",
            answer("no", 0, 0, "No", "Nei"),
            answer("partly", 0.5, 4, "Partly", "Delvis"),
            answer("yes", 1, 9, "Yes, in the buyer's own figures", "Ja, med kjøperens egne tall")));
  }

  private static List<Criterion> solution() {
    return List.of(
        criterion(
            SOLUTION,
            "visionOrigin",
            "B13, B18",
            "Whose vision of the solution does the buyer hold?",
            "Hvem har formet kjøperens bilde av løsningen?",
            answer("competitor", 0, 0, "A competitor's", "En konkurrent"),
            answer("theirs", 0.5, 3, "Their own", "Kjøperen selv"),
            answer("shared", 0.8, 7, "One that we made together", "Kjøperen og vi sammen"),
            answer(
                "ours",
                1,
                12,
                "Ours, which the buyer has made their own",
                "Vi, og kjøperen har gjort det til sitt eget")),
        criterion(
            SOLUTION,
            "fitToVision",
            "B18",
            "How well does our solution match the buyer's vision?",
            "Hvor godt svarer løsningen vår til kjøperens visjon?",
            answer("poor", 0, 0, "Poorly", "Dårlig"),
            answer("partial", 0.5, 6, "In part", "Delvis"),
            answer("full", 1, 16, "Fully", "Fullt ut")),
        criterion(
            SOLUTION,
            "proofAccepted",
            "B19",
            "Has the buyer accepted the proof that it works?",
            "Har kjøperen godtatt beviset på at løsningen virker?",
            answer("none", 0, 0, "No proof offered", "Bevis er ikke tilbudt"),
            answer("offered", 0.4, 3, "Proof offered", "Bevis er tilbudt"),
            answer("accepted", 1, 12, "Proof accepted", "Beviset er godtatt")),
        criterion(
            SOLUTION,
            "segmentFit",
            "B9",
            "Is this product meant for this kind of customer?",
            "Er produktet ment for denne typen kunde?",
            answer("none", 0, 0, "No", "Nei"),
            answer("priority3", 0.4, 8, "Yes, of third priority", "Ja, med tredje prioritet"),
            answer("priority2", 0.7, 20, "Yes, of second priority", "Ja, med andre prioritet"),
            answer("priority1", 1, 40, "Yes, of first priority", "Ja, med første prioritet")));
  }

  private static List<Criterion> value() {
    return List.of(
        criterion(
            VALUE,
            "perceivedReturn",
            "B4",
            "What return does the buyer perceive: value less cost?",
            "Hvilket utbytte opplever kjøperen: verdi minus kostnad?",
            answer("negative", 0, 0, "Negative", "Negativt"),
            answer("unclear", 0.3, 1, "Unclear", "Uklart"),
            answer("positive", 0.8, 6, "Positive", "Positivt"),
            answer("strong", 1, 12, "Strong", "Sterkt")),
        criterion(
            VALUE,
            "businessCase",
            "A7",
            "Who owns the business case?",
            "Hvem eier regnestykket for gevinsten?",
            answer("none", 0, 0, "There is none", "Det finnes ikke"),
            answer("ours", 0.4, 5, "We do", "Vi"),
            answer(
                "shared",
                0.8,
                10,
                "The buyer has worked it out with us",
                "Kjøperen har laget det sammen med oss"),
            answer(
                "ownedByCustomer",
                1,
                16,
                "The customer, who defends it internally",
                "Kunden, som forsvarer det internt")),
        criterion(
            VALUE,
            "propositionLevel",
            "B3",
            "How far up does our value proposition reach?",
            "Hvor høyt når verditilbudet vårt?",
            answer("product", 0.2, 0, "To the product", "Til produktet"),
            answer("solution", 0.4, 2, "To the solution", "Til løsningen"),
            answer(
                "process",
                0.6,
                6,
                "To the customer's business processes",
                "Til kundens forretningsprosesser"),
            answer(
                "valueProposition",
                0.8,
                12,
                "To the customer's own value proposition",
                "Til kundens eget verditilbud"),
            answer(
                "customersCustomers", 1, 20, "To the customer's customers", "Til kundens kunder")),
        criterion(
            VALUE,
            "budget",
            "B18",
            "Is there money for it?",
            "Finnes det penger til det?",
            answer("none", 0, 0, "No budget", "Ikke budsjett"),
            answer("possible", 0.5, 3, "It can be found", "Det kan skaffes"),
            answer("allocated", 1, 8, "It is allocated", "Det er satt av")));
  }

  private static List<Criterion> access() {
    return List.of(
        criterion(
            ACCESS,
            "decisionMaker",
            "B14",
            "How close are we to the decision maker?",
            "Hvor nær beslutningstakeren er vi?",
            answer("unknown", 0, 0, "We do not know who it is", "Vi vet ikke hvem det er"),
            answer("identified", 0.3, 2, "Identified", "Identifisert"),
            answer("met", 0.7, 6, "Met", "Møtt"),
            answer("supports", 1, 12, "Supports us", "Støtter oss")),
        criterion(
            ACCESS,
            "sponsor",
            "B14",
            "Do we have a sponsor inside?",
            "Har vi en sponsor på innsiden?",
            answer("none", 0, 0, "No", "Nei"),
            answer("passive", 0.5, 4, "Yes, a passive one", "Ja, en passiv"),
            answer("active", 1, 10, "Yes, one who works for us", "Ja, en som arbeider for oss")),
        criterion(
            ACCESS,
            "opponents",
            "B14",
            "What do we know of opponents?",
            "Hva vet vi om motstandere?",
            answer("active", 0, 0, "There is an active one", "Det finnes en aktiv motstander"),
            answer("unknown", 0.4, 1, "We do not know", "Vi vet ikke"),
            answer(
                "handled", 0.8, 6, "Their concerns are handled", "Innvendingene deres er håndtert"),
            answer("none", 1, 10, "There are none", "Det finnes ingen")),
        criterion(
            ACCESS,
            "evaluatorsCovered",
            "B14",
            "Have we met those who evaluate?",
            "Har vi møtt dem som vurderer?",
            answer("none", 0, 0, "None of them", "Ingen av dem"),
            answer("some", 0.5, 3, "Some of them", "Noen av dem"),
            answer("all", 1, 8, "All of them", "Alle")));
  }

  private static List<Criterion> salesProcess() {
    return List.of(
        criterion(
            SALES_PROCESS,
            "buyingProcessKnown",
            "B6, B17",
            "Do we know how the buyer will decide?",
            "Vet vi hvordan kjøperen skal beslutte?",
            answer("no", 0, 0, "No", "Nei"),
            answer("partly", 0.5, 2, "Partly", "Delvis"),
            answer("yes", 1, 4, "Yes, step by step", "Ja, trinn for trinn")),
        criterion(
            SALES_PROCESS,
            "inStep",
            "B12",
            "Is our process in step with the buyer's?",
            "Går salgsprosessen i takt med kjøpsprosessen?",
            answer("ahead", 0, 0, "We are ahead of the buyer", "Vi ligger foran kjøperen"),
            answer("level", 0.7, 4, "We are level", "Vi ligger likt"),
            answer("buyerLeads", 1, 8, "The buyer leads", "Kjøperen leder an")),
        criterion(
            SALES_PROCESS,
            "nextStep",
            "B11",
            "Is the next step settled?",
            "Er neste steg avklart?",
            answer("none", 0, 0, "No", "Nei"),
            answer("agreed", 0.6, 1, "Agreed", "Avtalt"),
            answer("booked", 1, 2, "Booked, with a date", "Booket, med dato")),
        criterion(
            SALES_PROCESS,
            "sponsorLetter",
            "B19",
            "Has the sponsor letter been confirmed?",
            "Er sponsorbrevet bekreftet?",
            answer("none", 0, 0, "Not written", "Ikke skrevet"),
            answer("sent", 0.5, 3, "Sent", "Sendt"),
            answer("confirmed", 1, 5, "Confirmed by the sponsor", "Bekreftet av sponsoren")),
        criterion(
            SALES_PROCESS,
            "recentContact",
            "A13",
            "When did we last have contact?",
            "Når hadde vi sist kontakt?",
            answer("over60days", 0, 0, "More than 60 days ago", "For mer enn 60 dager siden"),
            answer(
                "within60", 0.4, 0.5, "Within the last 60 days", "I løpet av de siste 60 dagene"),
            answer(
                "within30", 0.7, 0.5, "Within the last 30 days", "I løpet av de siste 30 dagene"),
            answer(
                "within14", 1, 0.5, "Within the last 14 days", "I løpet av de siste 14 dagene")));
  }

  private static Criterion criterion(
      Factor factor, String key, String source, String en, String nb, Answer... answers) {
    return new Criterion(
        key,
        factor,
        1,
        new Text(en, nb),
        List.of(answers),
        source,
        Derivation.ofKey(key).orElse(null));
  }

  private static Answer answer(String key, double level, double hours, String en, String nb) {
    return new Answer(key, new Text(en, nb), level, hours);
  }
}
