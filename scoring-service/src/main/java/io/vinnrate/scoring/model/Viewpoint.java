package io.vinnrate.scoring.model;

import java.time.Instant;

/**
 * Where a win probability is seen from.
 *
 * @param known all that is known
 * @param model what it is scored by
 * @param asOf the moment at which it is read
 */
public record Viewpoint(Known known, Model model, Instant asOf) {
  /** What of the known counts here. */
  public Reading read() {
    return known.read(model.rubric(), asOf);
  }

  Viewpoint at(Instant moment) {
    return new Viewpoint(known, model, moment);
  }

  Viewpoint knowing(Known other) {
    return new Viewpoint(other, model, asOf);
  }

  Assessment assessment() {
    return read().assessment();
  }

  double winProbability() {
    return model.winProbability(assessment());
  }
}
