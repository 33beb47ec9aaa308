package io.vinnrate.opportunity.letter;

import io.vinnrate.opportunity.evidence.About;
import io.vinnrate.opportunity.text.Text;
import java.util.List;

/**
 * What a sponsor letter is made of, in this order: whom it is to, and its paragraphs (domain.md,
 * B19).
 */
public enum LetterPart {
  SPONSOR(
      List.of(),
      new Text("To", "Til"),
      new Text(
          "Nobody is known as the sponsor. Ask who would gain most from this and would like to take"
              + " it further inside.",
          "Ingen er kjent som sponsor. Spør hvem som har mest å vinne på dette, og som gjerne vil"
              + " ta det videre internt.")),
  PAIN(
      List.of(About.PAIN, About.CONSEQUENCE),
      new Text("What you want to get away from", "Det dere vil bort fra"),
      new Text(
          "Ask what troubles them most today, and what it leads to if it goes on.",
          "Spør hva som plager dem mest i dag, og hva det fører til om det fortsetter.")),
  CAUSE(
      List.of(About.CAUSE),
      new Text("What you see as the causes", "Det dere ser som årsakene"),
      new Text(
          "Ask what they think brings it about, and what they have tried.",
          "Spør hva de mener det kommer av, og hva de har prøvd.")),
  VISION(
      List.of(About.VISION),
      new Text("What you want instead", "Det dere ønsker i stedet"),
      new Text(
          "Ask what they would like to be able to do, in their own words; the vision is theirs.",
          "Spør hva de ønsker å kunne gjøre, med egne ord; visjonen er deres.")),
  AGREEMENT(
      List.of(About.AGREEMENT),
      new Text("What we agreed", "Det vi ble enige om"),
      new Text(
          "Ask whether it is worth looking further into, and what a good next step would be.",
          "Spør om det er verdt å se nærmere på, og hva som ville være et godt neste steg.")),
  ACCESS(
      List.of(About.ACCESS),
      new Text("Those who decide", "De som bestemmer"),
      new Text(
          "Ask who decides on something like this, and how that person would like to be involved.",
          "Spør hvem som bestemmer i en slik sak, og hvordan den personen vil være med.")),
  PROOF(
      List.of(About.PROOF),
      new Text("The proof that we propose", "Beviset vi foreslår"),
      new Text(
          "Ask what they would need to see to be sure, and propose a proof of that.",
          "Spør hva de må se for å være trygge, og foreslå et bevis på det."));

  private final List<About> from;
  private final Text heading;
  private final Text ask;

  LetterPart(List<About> from, Text heading, Text ask) {
    this.from = from;
    this.heading = heading;
    this.ask = ask;
  }

  /** What the evidence is about that it is written from, in this order; empty for the addressee. */
  public List<About> from() {
    return from;
  }

  /** What stands above it. */
  public Text heading() {
    return heading;
  }

  /** What to ask when it is missing. */
  public Text ask() {
    return ask;
  }
}
