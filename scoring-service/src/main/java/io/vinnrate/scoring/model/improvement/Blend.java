package io.vinnrate.scoring.model.improvement;

import io.vinnrate.scoring.model.WinRateChain;
import java.util.Arrays;

/** Partial ways: one point of the front of each of the first factors, the cheapest way first. */
final class Blend {
  private static final int FEW = 64;

  int size;
  long[] cost = new long[FEW];

  /** Of the controls so far, by {@link WinRateChain}. */
  double[] value = new double[FEW];

  /** Σ w_f·ln m_f of the improvable factors so far. */
  double[] log = new double[FEW];

  /** The hours by which its points fall short of the best h − ν·w_f·ln m_f. */
  double[] excess = new double[FEW];

  /** One bit per factor of which nothing is known, by its index. */
  int[] unknown = new int[FEW];

  long[] places = new long[FEW];

  /** Where it comes from: the index in the blend before, and the point of the front. */
  int[] parent = new int[FEW];

  int[] point = new int[FEW];

  /** Makes room for one more, and returns its index. */
  int next() {
    if (size == cost.length) {
      int capacity = 2 * size;
      cost = Arrays.copyOf(cost, capacity);
      value = Arrays.copyOf(value, capacity);
      log = Arrays.copyOf(log, capacity);
      excess = Arrays.copyOf(excess, capacity);
      unknown = Arrays.copyOf(unknown, capacity);
      places = Arrays.copyOf(places, capacity);
      parent = Arrays.copyOf(parent, capacity);
      point = Arrays.copyOf(point, capacity);
    }
    return size++;
  }

  /** Copies one from another blend. */
  void add(Blend from, int index) {
    int to = next();
    cost[to] = from.cost[index];
    value[to] = from.value[index];
    log[to] = from.log[index];
    excess[to] = from.excess[index];
    unknown[to] = from.unknown[index];
    places[to] = from.places[index];
    parent[to] = from.parent[index];
    point[to] = from.point[index];
  }

  /** The indices in order: the cheaper, then of the higher value, then earlier in the rubric. */
  int[] order() {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    sort(order, new int[size], 0, size);
    return order;
  }

  private void sort(int[] order, int[] spare, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(order, spare, from, middle);
    sort(order, spare, middle, to);
    if (!isBefore(order[middle], order[middle - 1])) {
      return;
    }
    System.arraycopy(order, from, spare, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeRight = left == middle || (right < to && isBefore(spare[right], spare[left]));
      order[i] = takeRight ? spare[right++] : spare[left++];
    }
  }

  private boolean isBefore(int one, int other) {
    if (cost[one] != cost[other]) {
      return cost[one] < cost[other];
    }
    return value[one] != value[other] ? value[one] > value[other] : places[one] > places[other];
  }
}
