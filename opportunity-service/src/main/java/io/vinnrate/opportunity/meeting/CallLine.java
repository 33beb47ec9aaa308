package io.vinnrate.opportunity.meeting;

import io.vinnrate.opportunity.text.Text;

/** What a call is made of by which a meeting is agreed (B15). */
public enum CallLine {
  CHALLENGE(
      new Text(
          "Name one challenge that you assume they have, and ask whether they recognise it.",
          "Nevn én utfordring du antar de har, og spør om de kjenner seg igjen.")),
  NO_WORRY(
      new Text(
          "Say at once who you are, why you call and how long it takes; ask whether now is a good"
              + " time.",
          "Si med en gang hvem du er, hvorfor du ringer og hvor lang tid det tar; spør om det"
              + " passer nå.")),
  INTEREST(
      new Text(
          "Tell in two sentences what someone in the same position got out of it, and ask what"
              + " would be worth hearing more about.",
          "Fortell med to setninger hva noen i samme stilling fikk ut av det, og spør hva det ville"
              + " være verdt å høre mer om.")),
  ALTERNATIVES(
      new Text(
          "Have two ways to go on ready, such as a short meeting or something to read, and accept a"
              + " no.",
          "Ha to måter å gå videre på klare, for eksempel et kort møte eller noe å lese, og godta"
              + " et nei.")),
  MANY_CALLS(
      new Text(
          "Twenty calls beat ten: set aside time for several in a row.",
          "Tjue samtaler slår ti: sett av tid til flere på rad."));

  private final Text text;

  CallLine(Text text) {
    this.text = text;
  }

  /** What to say or to do. */
  public Text text() {
    return text;
  }
}
