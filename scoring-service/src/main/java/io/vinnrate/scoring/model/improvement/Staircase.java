package io.vinnrate.scoring.model.improvement;

import java.util.Arrays;

/**
 * Which of the cheaper partial sets of upgrades leave none of their followers better off than
 * another one's.
 *
 * <p>With α and s = α + β so far, whatever follows adds the same to both. A set is beaten by a
 * cheaper one when it has no more α and no less s; or when, at both ends of the controls μ that can
 * come out, it has less of α − μ·s: being linear in μ, it then has less at each μ between, and so
 * cannot reach a control that the cheaper one does not reach too. The second needs a margin for
 * rounding, the first does not, because rounded sums and quotients are monotone.
 */
final class Staircase {
  private final double low;
  private final double high;
  private final double margin;
  private int size;

  // Ascending in atLow, hence descending in atHigh.
  private double[] atLow = new double[64];
  private double[] atHigh = new double[64];
  private double[] alpha = new double[64];
  private double[] strength = new double[64];

  /** For controls from low to high. */
  Staircase(double low, double high, double margin) {
    this.low = low;
    this.high = high;
    this.margin = margin;
  }

  /** Whether one of those taken in beats it. */
  boolean beats(double itsAlpha, double itsStrength) {
    double itsLow = itsAlpha - low * itsStrength;
    double itsHigh = itsAlpha - high * itsStrength;
    int clear = firstFrom(itsLow + margin);
    if (clear < size && atHigh[clear] >= itsHigh + margin) {
      return true;
    }
    for (int i = firstFrom(itsLow - margin); i < size && atHigh[i] >= itsHigh - margin; i++) {
      if (alpha[i] >= itsAlpha && strength[i] <= itsStrength) {
        return true;
      }
    }
    return false;
  }

  /** Takes one in that costs no less than those before. */
  void add(double itsAlpha, double itsStrength) {
    double itsLow = itsAlpha - low * itsStrength;
    double itsHigh = itsAlpha - high * itsStrength;
    int end = firstFrom(itsLow);
    while (end < size && atLow[end] == itsLow && atHigh[end] <= itsHigh) {
      end++;
    }
    if (end < size && atHigh[end] >= itsHigh) {
      return; // beaten but for the margin
    }
    int start = end;
    while (start > 0 && atHigh[start - 1] <= itsHigh) {
      start--;
    }
    replace(start, end);
    atLow[start] = itsLow;
    atHigh[start] = itsHigh;
    alpha[start] = itsAlpha;
    strength[start] = itsStrength;
  }

  /** The first one that has at least this at the low end. */
  private int firstFrom(double value) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (atLow[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Makes one place where those from start to end were. */
  private void replace(int start, int end) {
    int grown = size + 1 - (end - start);
    if (grown > atLow.length) {
      atLow = Arrays.copyOf(atLow, 2 * grown);
      atHigh = Arrays.copyOf(atHigh, 2 * grown);
      alpha = Arrays.copyOf(alpha, 2 * grown);
      strength = Arrays.copyOf(strength, 2 * grown);
    }
    int rest = size - end;
    System.arraycopy(atLow, end, atLow, start + 1, rest);
    System.arraycopy(atHigh, end, atHigh, start + 1, rest);
    System.arraycopy(alpha, end, alpha, start + 1, rest);
    System.arraycopy(strength, end, strength, start + 1, rest);
    size = grown;
  }

  void clear() {
    size = 0;
  }
}
