package io.vinnrate.scoring.model.improvement;

import java.util.Arrays;

/** Partial sets of upgrades in one factor: those over its first criteria, the cheapest first. */
final class Layer {
  private static final int FEW = 64;

  int size;
  long[] cost = new long[FEW];
  double[] alpha = new double[FEW];
  double[] strength = new double[FEW];
  long[] places = new long[FEW];

  /** The least hours of a whole way through it. */
  double[] floor = new double[FEW];

  /** Where it comes from: the index in the layer before, and the choice made. */
  int[] parent = new int[FEW];

  byte[] choice = new byte[FEW];

  void add(
      long itsCost,
      double itsAlpha,
      double itsStrength,
      long itsPlaces,
      double itsFloor,
      int itsParent,
      int itsChoice) {
    if (size == cost.length) {
      grow(2 * size);
    }
    cost[size] = itsCost;
    alpha[size] = itsAlpha;
    strength[size] = itsStrength;
    places[size] = itsPlaces;
    floor[size] = itsFloor;
    parent[size] = itsParent;
    choice[size] = (byte) itsChoice;
    size++;
  }

  private void grow(int capacity) {
    cost = Arrays.copyOf(cost, capacity);
    alpha = Arrays.copyOf(alpha, capacity);
    strength = Arrays.copyOf(strength, capacity);
    places = Arrays.copyOf(places, capacity);
    floor = Arrays.copyOf(floor, capacity);
    parent = Arrays.copyOf(parent, capacity);
    choice = Arrays.copyOf(choice, capacity);
  }

  /** Keeps this many, and returns the lowest floor that went. */
  double keep(int room, double range) {
    if (size <= room) {
      return Double.POSITIVE_INFINITY;
    }
    Thinning thinning = new Thinning(floor, size, room, range);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (thinning.keeps(i)) {
        move(i, kept++);
      }
    }
    size = kept;
    return thinning.dropped();
  }

  private void move(int from, int to) {
    cost[to] = cost[from];
    alpha[to] = alpha[from];
    strength[to] = strength[from];
    places[to] = places[from];
    floor[to] = floor[from];
    parent[to] = parent[from];
    choice[to] = choice[from];
  }
}
