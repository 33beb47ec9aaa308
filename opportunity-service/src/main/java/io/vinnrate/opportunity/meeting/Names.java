package io.vinnrate.opportunity.meeting;

import io.vinnrate.opportunity.Role;
import io.vinnrate.opportunity.Situation;
import io.vinnrate.opportunity.activity.ActivityKind;
import io.vinnrate.opportunity.text.Text;

/** What people call roles, situations and kinds of activities within a sentence. */
final class Names {

  private Names() {}

  static Text of(Role role) {
    return switch (role) {
      case DECISION_MAKER -> new Text("decision maker", "beslutningstaker");
      case AFFECTED_MANAGER -> new Text("affected manager", "berørt leder");
      case AFFECTED_USER -> new Text("affected user", "berørt bruker");
      case EVALUATOR -> new Text("evaluator", "vurderer");
      case SPONSOR -> new Text("sponsor", "sponsor");
      case OPPONENT -> new Text("opponent", "motstander");
      case OTHER -> new Text("other stakeholder", "annen interessent");
    };
  }

  static Text of(Situation situation) {
    return switch (situation) {
      case SELF -> new Text("yourself", "deg selv");
      case PUBLIC_FUNDING -> new Text("public funding", "offentlige støtteordninger");
      case SHAREHOLDERS -> new Text("shareholders", "aksjonærer");
      case BANK -> new Text("a bank", "bank");
      case SUPPLIERS -> new Text("suppliers", "leverandører");
      case EMPLOYEES -> new Text("employees", "ansatte");
      case FAMILY -> new Text("your own family", "egen familie");
      case PILOT_CUSTOMERS -> new Text("pilot customers", "pilotkunder");
      case CHANNELS -> new Text("channels and partners", "kanaler og partnere");
      case BUSINESS_CUSTOMERS -> new Text("business customers", "bedriftskunder");
      case CONSUMERS -> new Text("consumers", "forbrukere");
      case OTHER_STAKEHOLDERS -> new Text("other stakeholders", "andre interessenter");
    };
  }

  static Text of(ActivityKind kind) {
    return switch (kind) {
      case CALL -> new Text("call", "samtale");
      case MEETING -> new Text("meeting", "møte");
      case LETTER -> new Text("letter", "brev");
      case PROOF -> new Text("proof", "bevis");
    };
  }
}
