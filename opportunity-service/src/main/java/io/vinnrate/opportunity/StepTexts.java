package io.vinnrate.opportunity;

import io.vinnrate.opportunity.text.Text;

/** What the steps of seller and buyer (B12) are called. */
public final class StepTexts {

  private StepTexts() {}

  /** A step of the seller. */
  public static Text of(SellerStep step) {
    return switch (step) {
      case MAKE_CONTACT -> new Text("Make contact", "Ta kontakt");
      case BOOK_MEETING -> new Text("Book a meeting", "Avtal et møte");
      case PRESENT -> new Text("Present", "Presenter");
      case FIND_NEED -> new Text("Find the need", "Finn behovet");
      case AGREE_NEXT_MEETING -> new Text("Agree on the next meeting", "Avtal neste møte");
      case DISCUSS_SOLUTION -> new Text("Discuss the solution", "Drøft løsningen");
      case GET_ACCEPTANCE -> new Text("Get acceptance", "Få aksept");
      case BOOK_NEXT_STEP -> new Text("Book the next step", "Avtal neste steg");
      case PROVE -> new Text("Prove", "Bevis");
      case DISCUSS_TERMS -> new Text("Discuss the terms", "Drøft betingelsene");
      case ASK_FOR_ORDER -> new Text("Ask for the order", "Be om ordren");
      case CLOSE -> new Text("Close", "Avslutt");
      case DELIVER -> new Text("Deliver", "Lever");
      case FOLLOW_UP -> new Text("Follow up", "Følg opp");
      case NEW_CYCLE -> new Text("Start a new cycle", "Start en ny syklus");
    };
  }

  /** A step of the buyer. */
  public static Text of(BuyerStep step) {
    return switch (step) {
      case SHOW_INTEREST -> new Text("Show interest", "Vis interesse");
      case ACCEPT_MEETING -> new Text("Say yes to a meeting", "Si ja til et møte");
      case OPEN_UP -> new Text("Open up", "Åpne seg");
      case TELL_NEEDS -> new Text("Tell of the needs", "Fortell om behovene");
      case LOOK_AT_SOLUTION -> new Text("Look at the solution", "Se på løsningen");
      case CLARIFY_SOLUTION ->
          new Text("Clarify the solution internally", "Avklar løsningen internt");
      case ACCEPT_SOLUTION -> new Text("Accept the solution", "Godta løsningen");
      case ACCEPT_NEXT_STEP -> new Text("Say yes to the next step", "Si ja til neste steg");
      case BE_CONVINCED -> new Text("Be convinced", "Bli overbevist");
      case ACCEPT_TERMS -> new Text("Accept the terms", "Godta betingelsene");
      case CLARIFY_ORDER -> new Text("Clarify the order internally", "Avklar ordren internt");
      case ACCEPT_ORDER -> new Text("Say yes to the order", "Si ja til ordren");
      case ACCEPT_NEW_CYCLE -> new Text("Accept a new cycle", "Godta en ny syklus");
    };
  }
}
