package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Answer;
import io.vinnrate.scoring.model.Criterion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about one criterion: choice 0 leaves it as it is, each further one is an upgrade
 * that no other upgrade beats, the lowest level first.
 *
 * <p>An upgrade adds to the α of its factor: κ·(ℓ − ℓ0) when it replaces an answer, κ·ℓ when it is
 * the first answer, and only then κ to the strength α + β too.
 */
final class Choices {
  private final Criterion criterion;
  private final @Nullable Answer current;
  private final List<Answer> upgrades;
  private final long place;

  /** Per choice: the cost, and its hours. */
  final long[] cost;

  final double[] hours;

  /** Per choice: κ·ℓ of the answer that then holds; 0 when there is none. */
  final double[] part;

  /** Per choice: what it adds to α. */
  final double[] gain;

  /** What any upgrade adds to the strength. */
  final double addedStrength;

  Choices(Criterion criterion, int index, @Nullable Answer current) {
    this.place = 1L << (Cost.MOST_STEPS - 1 - index);
    this.criterion = criterion;
    this.current = current;
    this.upgrades = worthwhile(criterion.answers(), current);
    int count = upgrades.size() + 1;
    this.cost = new long[count];
    this.hours = new double[count];
    this.part = new double[count];
    this.gain = new double[count];
    this.addedStrength = current == null ? criterion.weight() : 0;
    part[0] = current == null ? 0 : criterion.weight() * current.level();
    for (int i = 1; i < count; i++) {
      Answer to = upgrades.get(i - 1);
      cost[i] = Cost.ofStep(hours(current, to));
      hours[i] = Cost.hours(cost[i]);
      part[i] = criterion.weight() * to.level();
      gain[i] = part[i] - part[0];
    }
  }

  /** The work of getting from one answer, or from none, to another. */
  static double hours(@Nullable Answer from, Answer to) {
    return Math.max(0, to.effortHours() - (from == null ? 0 : from.effortHours()));
  }

  /** Whether one answer is an upgrade of another, or of none. */
  static boolean isUpgrade(@Nullable Answer from, Answer to) {
    return from == null || to.level() > from.level();
  }

  /** From the top down: an answer is worth its while when it takes less than all that are above. */
  private static List<Answer> worthwhile(List<Answer> answers, @Nullable Answer current) {
    List<Answer> worthwhile = new ArrayList<>();
    long cheapest = Long.MAX_VALUE;
    for (int i = answers.size() - 1; i >= 0; i--) {
      Answer to = answers.get(i);
      long cost = Cost.ofStep(hours(current, to));
      boolean twin = !worthwhile.isEmpty() && worthwhile.getFirst().level() == to.level();
      if (isUpgrade(current, to) && (cost < cheapest || (twin && cost == cheapest))) {
        if (twin) {
          worthwhile.removeFirst();
        }
        worthwhile.addFirst(to);
        cheapest = cost;
      }
    }
    return worthwhile;
  }

  Criterion criterion() {
    return criterion;
  }

  /** The answer that holds now; null when there is none. */
  @Nullable Answer current() {
    return current;
  }

  /** The answer of a choice other than 0. */
  Answer upgrade(int choice) {
    return upgrades.get(choice - 1);
  }

  /** How many choices there are, leaving it included. */
  int count() {
    return cost.length;
  }

  /** The criterion's bit: the rubric's first one has the highest. */
  long place() {
    return place;
  }

  /** The highest choice. */
  int last() {
    return cost.length - 1;
  }

  /** The control of the factor with this criterion's answer taken in. */
  FactorControl after(FactorControl before, int choice) {
    return new FactorControl(before.alpha() + part[choice], before.strength() + criterion.weight());
  }

  /** Whether an answer holds after this choice. */
  boolean isAnswered(int choice) {
    return choice > 0 || current != null;
  }
}
