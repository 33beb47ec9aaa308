package io.vinnrate.opportunity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far a buying centre is covered. A person of several parts counts in each of them. The last
 * four are what scoring-service derives from the same facts for the access factor, by the same
 * rules; a buying centre that is recorded is taken for the whole one.
 *
 * @param roles all of them, in their order
 * @param missing those that a decision usually has and nobody is known to have here
 * @param decisionMaker how far we have come with those who decide; null while nobody is known
 * @param sponsor whether somebody sells for us inside; null while nobody is known
 * @param opponents whether somebody works against us; null while nobody is known
 * @param evaluators how many of those who evaluate we have met; null while no evaluator is known
 */
public record Coverage(
    List<RoleCoverage> roles,
    List<Role> missing,
    @Nullable DecisionMaker decisionMaker,
    @Nullable Sponsor sponsor,
    @Nullable Opponents opponents,
    @Nullable Evaluators evaluators) {

  private static final Set<Role> USUAL =
      EnumSet.of(
          Role.DECISION_MAKER,
          Role.AFFECTED_MANAGER,
          Role.AFFECTED_USER,
          Role.EVALUATOR,
          Role.SPONSOR);

  public Coverage {
    roles = List.copyOf(roles);
    missing = List.copyOf(missing);
  }

  /** How far those who take part are covered. */
  static Coverage of(List<Stakeholder> stakeholders) {
    Answers answers = new Answers(stakeholders);
    boolean nobody = stakeholders.isEmpty();
    return new Coverage(
        Arrays.stream(Role.values()).map(answers::of).toList(),
        USUAL.stream().filter(role -> answers.none(has(role))).toList(),
        nobody ? null : answers.decisionMaker(),
        nobody ? null : answers.sponsor(),
        nobody ? null : answers.opponents(),
        answers.none(has(Role.EVALUATOR)) ? null : answers.evaluators());
  }

  private static Predicate<Stakeholder> has(Role role) {
    return stakeholder -> stakeholder.roles().contains(role);
  }

  /** How far we have come with those who decide, worst first. */
  public enum DecisionMaker {
    UNKNOWN,
    IDENTIFIED,
    MET,
    SUPPORTS
  }

  /** Whether somebody sells for us inside, which takes that we have met; worst first. */
  public enum Sponsor {
    NONE,
    PASSIVE,
    ACTIVE
  }

  /**
   * Whether somebody works against us, worst first. That there is nobody is only known when
   * everybody was met.
   */
  public enum Opponents {
    ACTIVE,
    UNKNOWN,
    HANDLED,
    NONE
  }

  /** How many of those who evaluate we have met, worst first. */
  public enum Evaluators {
    NONE,
    SOME,
    ALL
  }

  /** What can be told of somebody at least. */
  private record Answers(List<Stakeholder> stakeholders) {

    RoleCoverage of(Role role) {
      Predicate<Stakeholder> has = has(role);
      return new RoleCoverage(
          role,
          count(has),
          count(has.and(Stakeholder::met)),
          count(has.and(it -> it.stance() == Stance.SUPPORTS)),
          count(has.and(it -> it.stance() == Stance.OPPOSES)));
    }

    DecisionMaker decisionMaker() {
      Predicate<Stakeholder> decides = has(Role.DECISION_MAKER);
      if (none(decides)) {
        return DecisionMaker.UNKNOWN;
      }
      if (none(decides.and(Stakeholder::met))) {
        return DecisionMaker.IDENTIFIED;
      }
      return none(decides.and(Answers::isActive)) ? DecisionMaker.MET : DecisionMaker.SUPPORTS;
    }

    Sponsor sponsor() {
      Predicate<Stakeholder> sponsors = has(Role.SPONSOR);
      if (none(sponsors)) {
        return Sponsor.NONE;
      }
      return none(sponsors.and(Answers::isActive)) ? Sponsor.PASSIVE : Sponsor.ACTIVE;
    }

    Opponents opponents() {
      if (!none(it -> it.stance() == Stance.OPPOSES)) {
        return Opponents.ACTIVE;
      }
      if (!none(has(Role.OPPONENT))) {
        return Opponents.HANDLED;
      }
      return none(Predicate.not(Stakeholder::met)) ? Opponents.NONE : Opponents.UNKNOWN;
    }

    Evaluators evaluators() {
      RoleCoverage covered = of(Role.EVALUATOR);
      if (covered.met() == 0) {
        return Evaluators.NONE;
      }
      return covered.met() == covered.stakeholders() ? Evaluators.ALL : Evaluators.SOME;
    }

    private static boolean isActive(Stakeholder stakeholder) {
      return stakeholder.met() && stakeholder.stance() == Stance.SUPPORTS;
    }

    private boolean none(Predicate<Stakeholder> which) {
      return stakeholders.stream().noneMatch(which);
    }

    private int count(Predicate<Stakeholder> which) {
      return Math.toIntExact(stakeholders.stream().filter(which).count());
    }
  }
}
