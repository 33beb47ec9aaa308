package io.vinnrate.scoring.model;

import io.vinnrate.scoring.model.Facts.Stakeholder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules by which answers follow from facts. A criterion that names one has all its answers. A
 * rule that lacks its facts tells nothing; a buying centre that is recorded is taken for the whole
 * one.
 */
public enum Derivation {
  /** The priority of the product's and the customer's segment in the market matrix (B9). */
  SEGMENT_FIT("segmentFit", "none", "priority3", "priority2", "priority1") {
    @Override
    Optional<DerivedAnswer> of(Facts facts, Instant asOf) {
      Integer priority = facts.segmentPriority();
      if (priority == null) {
        return Optional.empty();
      }
      return always(priority == 0 ? "none" : "priority" + priority);
    }
  },

  /** How far we have come with those who decide (B14). */
  DECISION_MAKER("decisionMaker", "unknown", "identified", "met", "supports") {
    @Override
    Optional<DerivedAnswer> of(Facts facts, Instant asOf) {
      if (facts.buyingCentre().isEmpty()) {
        return Optional.empty();
      }
      if (none(facts, in(BuyingRole.DECISION_MAKER))) {
        return always("unknown");
      }
      if (none(facts, in(BuyingRole.DECISION_MAKER).and(Stakeholder::met))) {
        return always("identified");
      }
      return always(
          none(facts, in(BuyingRole.DECISION_MAKER).and(Derivation::active)) ? "met" : "supports");
    }
  },

  /** Whether somebody sells for us inside, which takes that we have met (B14). */
  SPONSOR("sponsor", "none", "passive", "active") {
    @Override
    Optional<DerivedAnswer> of(Facts facts, Instant asOf) {
      if (facts.buyingCentre().isEmpty()) {
        return Optional.empty();
      }
      if (none(facts, in(BuyingRole.SPONSOR))) {
        return always("none");
      }
      return always(
          none(facts, in(BuyingRole.SPONSOR).and(Derivation::active)) ? "passive" : "active");
    }
  },

  /**
   * Whether somebody works against us (B14). That there is nobody is only known when everybody was
   * met.
   */
  OPPONENTS("opponents", "active", "unknown", "handled", "none") {
    @Override
    Optional<DerivedAnswer> of(Facts facts, Instant asOf) {
      if (facts.buyingCentre().isEmpty()) {
        return Optional.empty();
      }
      if (!none(facts, stakeholder -> stakeholder.stance() == Stance.OPPOSES)) {
        return always("active");
      }
      if (!none(facts, in(BuyingRole.OPPONENT))) {
        return always("handled");
      }
      return always(none(facts, Predicate.not(Stakeholder::met)) ? "none" : "unknown");
    }
  },

  /** How many of those who evaluate we have met (B14); tells nothing while none is recorded. */
  EVALUATORS_COVERED("evaluatorsCovered", "none", "some", "all") {
    @Override
    Optional<DerivedAnswer> of(Facts facts, Instant asOf) {
      if (none(facts, in(BuyingRole.EVALUATOR))) {
        return Optional.empty();
      }
      if (none(facts, in(BuyingRole.EVALUATOR).and(Stakeholder::met))) {
        return always("none");
      }
      return always(
          none(facts, in(BuyingRole.EVALUATOR).and(Predicate.not(Stakeholder::met)))
              ? "all"
              : "some");
    }
  },

  /** Whether the seller is ahead of the buyer (B12). */
  IN_STEP("inStep", "ahead", "level", "buyerLeads") {
    @Override
    Optional<DerivedAnswer> of(Facts facts, Instant asOf) {
      if (facts.sellerStep() == null || facts.buyerStep() == null) {
        return Optional.empty();
      }
      int lead = facts.sellerStep().compareTo(facts.buyerStep().answered());
      if (lead == 0) {
        return always("level");
      }
      return always(lead > 0 ? "ahead" : "buyerLeads");
    }
  },

  /** Whether the next step is settled (B11); a booked one that has passed is none. */
  NEXT_STEP("nextStep", "none", "agreed", "booked") {
    @Override
    Optional<DerivedAnswer> of(Facts facts, Instant asOf) {
      if (facts.nextStep() == null) {
        return Optional.empty();
      }
      Instant at = facts.nextStep().at();
      if (at == null) {
        return always("agreed");
      }
      return asOf.isAfter(at) ? always("none") : Optional.of(new DerivedAnswer("booked", at));
    }
  },

  /** How long ago there last was contact with anybody, or we sought it with the customer (A13). */
  RECENT_CONTACT("recentContact", "over60days", "within60", "within30", "within14") {
    @Override
    Optional<DerivedAnswer> of(Facts facts, Instant asOf) {
      CustomerFacts customer = facts.customer();
      Stream<Instant> ours =
          Stream.concat(
              Stream.ofNullable(facts.lastContactAt()),
              Stream.ofNullable(customer == null ? null : customer.lastProactiveContactAt()));
      Stream<Instant> theirs =
          facts.buyingCentre().stream()
              .flatMap(stakeholder -> Stream.ofNullable(stakeholder.lastContactAt()));
      return Stream.concat(ours, theirs).max(Instant::compareTo).map(last -> since(last, asOf));
    }

    private DerivedAnswer since(Instant last, Instant asOf) {
      for (int days : new int[] {14, 30, 60}) {
        Instant end = last.plus(Duration.ofDays(days));
        if (!asOf.isAfter(end)) {
          return new DerivedAnswer("within" + days, end);
        }
      }
      return new DerivedAnswer("over60days", null);
    }
  };

  private final String key;
  private final List<String> answers;

  Derivation(String key, String... answers) {
    this.key = key;
    this.answers = List.of(answers);
  }

  /** Its name on the wire, which is that of the default rubric's criterion. */
  public String key() {
    return key;
  }

  /** All answers that it can give, worst first. */
  public List<String> answers() {
    return answers;
  }

  /** The rule of this name on the wire; empty when there is none. */
  public static Optional<Derivation> ofKey(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
  }

  /** The answer that follows from the facts at a moment; empty when they tell nothing of it. */
  abstract Optional<DerivedAnswer> of(Facts facts, Instant asOf);

  private static Optional<DerivedAnswer> always(String answer) {
    return Optional.of(new DerivedAnswer(answer, null));
  }

  private static Predicate<Stakeholder> in(BuyingRole role) {
    return stakeholder -> stakeholder.role() == role;
  }

  private static boolean active(Stakeholder stakeholder) {
    return stakeholder.met() && stakeholder.stance() == Stance.SUPPORTS;
  }

  private static boolean none(Facts facts, Predicate<Stakeholder> which) {
    return facts.buyingCentre().stream().noneMatch(which);
  }
}
