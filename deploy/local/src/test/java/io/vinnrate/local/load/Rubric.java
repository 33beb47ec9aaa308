package io.vinnrate.local.load;

import java.util.List;
import java.util.Map;

/** The criteria of the default rubric with their answers. */
final class Rubric {

  static final Map<String, List<String>> ANSWERS =
      Map.ofEntries(
          Map.entry("needLevel", List.of("latent", "conscious", "buyingVision")),
          Map.entry("buyingDesire", List.of("1", "2", "3", "4", "5")),
          Map.entry("painConfirmed", List.of("no", "assumed", "byUser", "byDecisionMaker")),
          Map.entry("consequencesQuantified", List.of("no", "partly", "yes")),
          Map.entry("visionOrigin", List.of("competitor", "theirs", "shared", "ours")),
          Map.entry("fitToVision", List.of("poor", "partial", "full")),
          Map.entry("proofAccepted", List.of("none", "offered", "accepted")),
          Map.entry("segmentFit", List.of("none", "priority3", "priority2", "priority1")),
          Map.entry("perceivedReturn", List.of("negative", "unclear", "positive", "strong")),
          Map.entry("businessCase", List.of("none", "ours", "shared", "ownedByCustomer")),
          Map.entry(
              "propositionLevel",
              List.of("product", "solution", "process", "valueProposition", "customersCustomers")),
          Map.entry("budget", List.of("none", "possible", "allocated")),
          Map.entry("decisionMaker", List.of("unknown", "identified", "met", "supports")),
          Map.entry("sponsor", List.of("none", "passive", "active")),
          Map.entry("opponents", List.of("active", "unknown", "handled", "none")),
          Map.entry("evaluatorsCovered", List.of("none", "some", "all")),
          Map.entry("buyingProcessKnown", List.of("no", "partly", "yes")),
          Map.entry("inStep", List.of("ahead", "level", "buyerLeads")),
          Map.entry("nextStep", List.of("none", "agreed", "booked")),
          Map.entry("sponsorLetter", List.of("none", "sent", "confirmed")),
          Map.entry("recentContact", List.of("over60days", "within60", "within30", "within14")));

  private Rubric() {}
}
