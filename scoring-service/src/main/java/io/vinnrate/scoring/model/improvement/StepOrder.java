package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the upgrades of a way in order: each time the one of the largest gain per hour comes next.
 */
final class StepOrder {
  private final Position position;
  private final Way way;
  private final int[][] done;

  StepOrder(Position position, Way way) {
    this.position = position;
    this.way = way;
    this.done = position.nothing().choices();
  }

  /** The steps, each with the win probability after it. */
  List<Improvement.Step> steps() {
    List<Place> left = places();
    List<Improvement.Step> steps = new ArrayList<>();
    double reached = position.winProbability(done);
    while (!left.isEmpty()) {
      Place next = left.getFirst();
      double largest = Double.NEGATIVE_INFINITY;
      for (Place place : left) {
        double gain = BestStep.perHour(after(place) - reached, choices(place).hours[choice(place)]);
        if (gain > largest) {
          largest = gain;
          next = place;
        }
      }
      left.remove(next);
      done[next.factor][next.criterion] = choice(next);
      reached = position.winProbability(done);
      steps.add(step(next, reached));
    }
    return steps;
  }

  /** Where a criterion stands: the factor's index, and its place among the factor's criteria. */
  private record Place(int factor, int criterion) {}

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int factor = 0; factor < done.length; factor++) {
      for (int criterion = 0; criterion < done[factor].length; criterion++) {
        if (way.choices()[factor][criterion] > 0) {
          places.add(new Place(factor, criterion));
        }
      }
    }
    return places;
  }

  private int choice(Place place) {
    return way.choices()[place.factor][place.criterion];
  }

  private Choices choices(Place place) {
    return position.criterion(place.factor, place.criterion);
  }

  private double after(Place place) {
    done[place.factor][place.criterion] = choice(place);
    double after = position.winProbability(done);
    done[place.factor][place.criterion] = 0;
    return after;
  }

  private Improvement.Step step(Place place, double reached) {
    Choices criterion = choices(place);
    Answer from = criterion.current();
    return new Improvement.Step(
        criterion.criterion().key(),
        from == null ? null : from.key(),
        criterion.upgrade(choice(place)).key(),
        criterion.hours[choice(place)],
        reached);
  }
}
