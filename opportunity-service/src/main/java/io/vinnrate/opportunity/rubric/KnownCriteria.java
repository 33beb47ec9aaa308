package io.vinnrate.opportunity.rubric;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The criteria that an assessment may answer, and the answers that each has, lowest level first.
 */
@ApplicationScoped
public class KnownCriteria {

  private static final Map<String, List<String>> DEFAULT_RUBRIC =
      Map.ofEntries(
          // need
          entry("needLevel", List.of("latent", "conscious", "buyingVision")),
          entry("buyingDesire", List.of("1", "2", "3", "4", "5")),
          entry("painConfirmed", List.of("no", "assumed", "byUser", "byDecisionMaker")),
          entry("consequencesQuantified", List.of("no", "partly", "yes")),
          // solution
          entry("visionOrigin", List.of("competitor", "theirs", "shared", "ours")),
          entry("fitToVision", List.of("poor", "partial", "full")),
          entry("proofAccepted", List.of("none", "offered", "accepted")),
          entry("segmentFit", List.of("none", "priority3", "priority2", "priority1")),
          // value
          entry("perceivedReturn", List.of("negative", "unclear", "positive", "strong")),
          entry("businessCase", List.of("none", "ours", "shared", "ownedByCustomer")),
          entry(
              "propositionLevel",
              List.of("product", "solution", "process", "valueProposition", "customersCustomers")),
          entry("budget", List.of("none", "possible", "allocated")),
          // access
          entry("decisionMaker", List.of("unknown", "identified", "met", "supports")),
          entry("sponsor", List.of("none", "passive", "active")),
          entry("opponents", List.of("active", "unknown", "handled", "none")),
          entry("evaluatorsCovered", List.of("none", "some", "all")),
          // salesProcess
          entry("buyingProcessKnown", List.of("no", "partly", "yes")),
          entry("inStep", List.of("ahead", "level", "buyerLeads")),
          entry("nextStep", List.of("none", "agreed", "booked")),
          entry("sponsorLetter", List.of("none", "sent", "confirmed")),
          entry("recentContact", List.of("over60days", "within60", "within30", "within14")));

  /** The answers of a criterion; empty when there is no such criterion. */
  public Optional<List<String>> answersOf(String criterion) {
    return Optional.ofNullable(DEFAULT_RUBRIC.get(criterion));
  }

  /** The names of all criteria, in alphabetical order. */
  public List<String> names() {
    return DEFAULT_RUBRIC.keySet().stream().sorted().toList();
  }
}
