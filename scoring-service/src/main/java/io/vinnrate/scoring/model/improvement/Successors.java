package io.vinnrate.scoring.model.improvement;

/**
 * What the choices at one criterion make of a layer, in order: the cheaper, then of more α, then of
 * less strength, then earlier in the rubric. The layer being in order of cost, this merges one
 * shifted copy of it per choice.
 */
final class Successors {
  private final Layer before;
  private final Choices criterion;
  private final int[] position;
  private int choice;

  long cost;
  double alpha;
  double strength;
  private long places;

  Successors(Layer before, Choices criterion) {
    this.before = before;
    this.criterion = criterion;
    this.position = new int[criterion.count()];
  }

  /** Goes to the next one; whether there is one. */
  boolean next() {
    int best = -1;
    for (int i = 0; i < position.length; i++) {
      if (position[i] < before.size && (best < 0 || isBefore(i, best))) {
        best = i;
      }
    }
    if (best < 0) {
      return false;
    }
    choice = best;
    int from = position[best]++;
    cost = before.cost[from] + criterion.cost[best];
    alpha = alpha(best, from);
    strength = strength(best, from);
    places = places(best, from);
    return true;
  }

  /** Whether the head of one copy comes before that of another. */
  private boolean isBefore(int one, int other) {
    int from = position[one];
    int to = position[other];
    long difference =
        before.cost[from] + criterion.cost[one] - before.cost[to] - criterion.cost[other];
    if (difference != 0) {
      return difference < 0;
    }
    double more = alpha(one, from) - alpha(other, to);
    if (more != 0) {
      return more > 0;
    }
    double stronger = strength(one, from) - strength(other, to);
    return stronger != 0 ? stronger < 0 : places(one, from) > places(other, to);
  }

  private double alpha(int choice, int from) {
    return before.alpha[from] + criterion.part[choice];
  }

  private double strength(int choice, int from) {
    return criterion.isAnswered(choice)
        ? before.strength[from] + criterion.criterion().weight()
        : before.strength[from];
  }

  private long places(int choice, int from) {
    return choice == 0 ? before.places[from] : before.places[from] | criterion.place();
  }

  void addTo(Layer after, double floor) {
    after.add(cost, alpha, strength, places, floor, position[choice] - 1, choice);
  }
}
