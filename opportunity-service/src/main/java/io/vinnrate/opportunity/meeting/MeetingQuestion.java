package io.vinnrate.opportunity.meeting;

import io.vinnrate.opportunity.text.Text;

/** The nine questions to answer before a meeting (B16). */
public enum MeetingQuestion {
  BUYERS_POSITION(
      new Text("Whom do you meet, and in what position?", "Hvem møter du, og i hvilken stilling?"),
      new Text(
          "Note the people whom you meet in the buying centre, with title and role.",
          "Noter dem du møter i kjøpssenteret, med tittel og rolle.")),
  BUYERS_BUSINESS(
      new Text("What is the buyer's business?", "Hva er kjøperens virksomhet?"),
      new Text(
          "Find out what they make or do, and for whom.",
          "Finn ut hva de lager eller gjør, og for hvem.")),
  BUSINESS_SITUATION(
      new Text("What situation is the business in?", "Hvilken situasjon er virksomheten i?"),
      new Text(
          "Note what you assume of pains, causes and consequences, to be checked in the meeting.",
          "Noter hva du antar om smerter, årsaker og konsekvenser, så det kan sjekkes i møtet.")),
  SOMEONE_WHO_KNOWS_THEM(
      new Text("Who knows them, and could tell you more?", "Hvem kjenner dem og kan fortelle mer?"),
      new Text(
          "Ask colleagues, partners and customers whether they know somebody there.",
          "Spør kolleger, partnere og kunder om de kjenner noen der.")),
  PRESS_AND_WEB(
      new Text("What do press and web say?", "Hva sier presse og nett?"),
      new Text(
          "Read their pages and what the press writes; note what bears on the meeting.",
          "Les sidene deres og det pressen skriver; noter det som angår møtet.")),
  MATCHING_REFERENCE(
      new Text("Which reference matches theirs?", "Hvilken referanse ligner på dem?"),
      new Text(
          "Find a customer in the same position with a similar problem, who would tell of it.",
          "Finn en kunde i samme stilling med et lignende problem, som gjerne forteller om det.")),
  CONTROL_QUESTIONS(
      new Text(
          "What will you ask to see whether you have understood?",
          "Hva vil du spørre om for å se om du har forstått?"),
      new Text(
          "Prepare questions for information, causes and consequences.",
          "Forbered spørsmål om fakta, årsaker og konsekvenser.")),
  REHEARSED_PLAN(
      new Text("How will the meeting go?", "Hvordan skal møtet gå?"),
      new Text(
          "Say the introduction, the story and the first questions aloud once, with a colleague.",
          "Si introduksjonen, historien og de første spørsmålene høyt én gang, med en kollega.")),
  GOAL(
      new Text(
          "What is the goal of the meeting, for them and for you?",
          "Hva er målet med møtet, for dem og for deg?"),
      new Text(
          "Decide which next step you would propose, and ask in the meeting what they hope for.",
          "Bestem hvilket neste steg du vil foreslå, og spør i møtet hva de håper på."));

  private final Text question;
  private final Text hint;

  MeetingQuestion(Text question, Text hint) {
    this.question = question;
    this.hint = hint;
  }

  /** The question. */
  public Text question() {
    return question;
  }

  /** What to do for an answer, or for a better one. */
  public Text hint() {
    return hint;
  }
}
