package io.vinnrate.scoring.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What an opportunity goes through, drawn at random: knowledge, facts, moments and models. */
public final class RandomHistory {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Random random;
  private final List<Model> models;

  private RandomHistory(Random random, List<Model> models) {
    this.random = random;
    this.models = models;
  }

  /** The default model, one of another rubric, and one of other parameters. */
  public static List<Model> models(Random random) {
    return List.of(
        Model.DEFAULT,
        Scenario.wild(random).model(),
        new Model("other", DefaultRubric.RUBRIC, Scenario.wildParameters(random)));
  }

  /** Two to six viewpoints of these models, no one earlier than the one before it. */
  public static List<Viewpoint> of(Random random, List<Model> models) {
    RandomHistory history = new RandomHistory(random, models);
    List<Viewpoint> viewpoints = new ArrayList<>();
    viewpoints.add(new Viewpoint(history.known(), history.model(), START));
    int changes = 1 + random.nextInt(5);
    for (int i = 0; i < changes; i++) {
      viewpoints.add(history.after(viewpoints.getLast()));
    }
    return viewpoints;
  }

  private Viewpoint after(Viewpoint last) {
    return new Viewpoint(
        random.nextInt(4) == 0 ? last.known() : changed(last.known()),
        random.nextInt(4) == 0 ? model() : last.model(),
        random.nextInt(4) == 0 ? last.asOf() : last.asOf().plus(someTime()));
  }

  private Model model() {
    return Scenario.pick(models, random);
  }

  private Known known() {
    return new Known(assessment(), random.nextBoolean() ? Facts.NONE : facts());
  }

  /** Little of it changes, or all. */
  private Known changed(Known known) {
    return switch (random.nextInt(3)) {
      case 0 -> known();
      case 1 -> new Known(known.assessment(), facts());
      default -> {
        Map<String, String> answers = new HashMap<>(known.assessment().answers());
        Criterion criterion = Scenario.pick(model().rubric().criteria(), random);
        answers.put(criterion.key(), Scenario.pick(criterion.answers(), random).key());
        Assessment assessment = new Assessment(known.assessment().factors(), answers);
        yield new Known(assessment, known.facts());
      }
    };
  }

  /** Answers of several rubrics, of which each model drops those that it does not have. */
  private Assessment assessment() {
    Map<Factor, Double> factors = new HashMap<>();
    Map<String, String> answers = new HashMap<>();
    for (Model model : models) {
      Assessment part = Scenario.assessment(model.rubric(), random);
      factors = new HashMap<>(part.factors());
      answers.putAll(part.answers());
    }
    return new Assessment(factors, answers);
  }

  private Facts facts() {
    List<Facts.Stakeholder> buyingCentre = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      buyingCentre.add(
          new Facts.Stakeholder(
              pick(BuyingRole.values()), pick(Stance.values()), random.nextBoolean(), moment()));
    }
    return new Facts(
        buyingCentre,
        random.nextBoolean() ? null : new Facts.NextStep(moment()),
        moment(),
        random.nextBoolean() ? null : pick(SellerStep.values()),
        random.nextBoolean() ? null : pick(BuyerStep.values()),
        random.nextBoolean() ? null : random.nextInt(Facts.LOWEST_PRIORITY + 1),
        null);
  }

  private @Nullable Instant moment() {
    return random.nextInt(3) == 0 ? null : START.plus(someTime());
  }

  private Duration someTime() {
    return Duration.ofHours(random.nextInt(90 * 24));
  }

  private <T> T pick(T[] choices) {
    return Scenario.pick(List.of(choices), random);
  }
}
