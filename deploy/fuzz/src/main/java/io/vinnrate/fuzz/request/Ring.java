package io.vinnrate.fuzz.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last few different things of a kind. */
final class Ring<T> {

  private static final int ROOM = 40;

  private final List<T> kept = new ArrayList<>();
  private int next;

  void add(T thing) {
    if (kept.contains(thing)) {
      return;
    }
    if (kept.size() < ROOM) {
      kept.add(thing);
    } else {
      kept.set(next, thing);
      next = (next + 1) % ROOM;
    }
  }

  void remove(T thing) {
    kept.remove(thing);
    next = 0;
  }

  Optional<T> pick(Dice dice) {
    return kept.isEmpty() ? Optional.empty() : Optional.of(dice.pick(kept));
  }
}
