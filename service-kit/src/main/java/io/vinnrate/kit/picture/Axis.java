package io.vinnrate.kit.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An axis of shares that begins at 0.
 *
 * @param end the largest share on it, a whole number of steps
 * @param step from one tick to the next
 */
record Axis(double end, double step) {

  private static final double FEWEST_STEPS = 5;

  /** An axis that reaches at least to 1, and to the largest of its values. */
  static Axis upTo(double largest) {
    double reach = Math.max(1, largest);
    double step = round(reach / FEWEST_STEPS);
    return new Axis(Math.ceil(reach / step - 1e-9) * step, step);
  }

  /** The largest of 1, 2 and 5 times a power of ten that is not above the value. */
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double first = value / power + 1e-9;
    return power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
  }

  List<Double> ticks() {
    return IntStream.rangeClosed(0, (int) Math.round(end / step))
        .mapToObj(tick -> tick * step)
        .toList();
  }

  /** A share as people read it. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%,.0f %%", 100 * share).replace(',', ' ');
  }
}
