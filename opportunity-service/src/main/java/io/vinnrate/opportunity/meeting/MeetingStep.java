package io.vinnrate.opportunity.meeting;

import io.vinnrate.kit.LargestRemainder;
import io.vinnrate.opportunity.text.Text;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The nine steps of a first meeting, with the minutes of one that lasts an hour (B17; the story and
 * the middles of its ranges are chosen so that they add up).
 */
public enum MeetingStep {
  INTRODUCTION(
      2,
      new Text(
          "Introduction: say who you are, and thank them for the time.",
          "Introduksjon: si hvem du er, og takk for tiden.")),
  AGENDA(
      2,
      new Text(
          "Agenda: propose it, ask what they would like to get out of the meeting, and take that"
              + " in. Go on when they have accepted it.",
          "Agenda: foreslå den, spør hva de ønsker å få ut av møtet, og ta det med. Gå videre når"
              + " de har godtatt den.")),
  STORY(
      4,
      new Text(
          "The story: tell how someone in the same position came to see a similar problem, and what"
              + " it led to. No presentation of the solution yet.",
          "Historien: fortell hvordan noen i samme stilling fikk øye på et lignende problem, og hva"
              + " det førte til. Ingen presentasjon av løsningen ennå.")),
  MOVE_TO_INTERVIEW(
      2,
      new Text(
          "Move to the interview: ask whether you may ask some questions about how it is with"
              + " them.",
          "Overgang til intervjuet: spør om du kan stille noen spørsmål om hvordan det er hos"
              + " dem.")),
  INTERVIEW(
      30,
      new Text(
          "Interview: questions for information, for causes and for consequences. Listen, and note"
              + " their own words.",
          "Intervju: spørsmål om fakta, om årsaker og om konsekvenser. Lytt, og noter deres egne"
              + " ord.")),
  BUYING_VISION(
      7,
      new Text(
          "Move to the buying vision: ask what they would like to be able to do, who would do it,"
              + " and what it would give. The vision is theirs.",
          "Overgang til kjøpsvisjonen: spør hva de ønsker å kunne gjøre, hvem som skulle gjøre det,"
              + " og hva det ville gi. Visjonen er deres.")),
  BUYERS_PROCESS(
      5,
      new Text(
          "The buyer's process: ask how they usually decide on something like this, in which steps,"
              + " and when.",
          "Kjøperens prosess: spør hvordan de vanligvis beslutter noe slikt, i hvilke steg, og"
              + " når.")),
  ACCESS(
      5,
      new Text(
          "Access to decision power: ask who decides, who else must say yes, and how these people"
              + " would like to be involved.",
          "Tilgang til beslutningsmakt: spør hvem som bestemmer, hvem andre som må si ja, og"
              + " hvordan disse ønsker å være med.")),
  NEXT_STEP(
      3,
      new Text(
          "The next step: ask what they would find useful, and put a date on it together. A no is"
              + " an answer too.",
          "Neste steg: spør hva de ville ha nytte av, og sett en dato sammen. Et nei er også et"
              + " svar."));

  private final int ofAnHour;
  private final Text text;

  MeetingStep(int ofAnHour, Text text) {
    this.ofAnHour = ofAnHour;
    this.text = text;
  }

  /** What to do in it. */
  public Text text() {
    return text;
  }

  /**
   * The whole minutes of each step, in proportion to those of an hour; they add up to the meeting.
   *
   * @param minutes from {@value MeetingPlan#SHORTEST}, by which each step has a minute
   */
  static Map<MeetingStep, Integer> spread(int minutes) {
    MeetingStep[] steps = values();
    int[] parts =
        LargestRemainder.spread(minutes, Stream.of(steps).mapToInt(it -> it.ofAnHour).toArray());
    Map<MeetingStep, Integer> spread = new EnumMap<>(MeetingStep.class);
    for (int i = 0; i < steps.length; i++) {
      spread.put(steps[i], parts[i]);
    }
    return spread;
  }
}
