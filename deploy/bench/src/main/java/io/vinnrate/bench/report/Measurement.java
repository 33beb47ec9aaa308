package io.vinnrate.bench.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, beside what is to be reached. Where there is a bound, measured in the same
 * run, the ratio to it is what counts; it is the same on any machine.
 *
 * @param what was measured
 * @param value how much
 * @param unit of it, such as {@code ms}
 * @param bound what bounds it; null when the value itself counts
 * @param target what is to be reached
 * @param least whether the target is the least that is enough, and not the most
 */
public record Measurement(
    String what, double value, String unit, @Nullable Bound bound, double target, boolean least) {

  /**
   * What bounds a figure.
   *
   * @param value in the figure's unit
   */
  public record Bound(String what, double value) {}

  /** One whose value must not be higher than its target. */
  public static Measurement atMost(String what, double value, String unit, double target) {
    return new Measurement(what, value, unit, null, target, false);
  }

  /** One whose value must not be lower than its target. */
  public static Measurement atLeast(String what, double value, String unit, double target) {
    return new Measurement(what, value, unit, null, target, true);
  }

  /** The same, but it is the ratio to a bound that the target is of. */
  public Measurement beside(String bounding, double boundingValue) {
    return new Measurement(what, value, unit, new Bound(bounding, boundingValue), target, least);
  }

  /** What the target is of: the value, or its ratio to the bound. */
  public double figure() {
    return bound == null ? value : value / bound.value();
  }

  /** Whether the target is reached. */
  public boolean isReached() {
    return least ? figure() >= target : figure() <= target;
  }

  /** The value, and what it is a ratio of. */
  public String measured() {
    String measured = readable(value) + " " + unit;
    return bound == null
        ? measured
        : "%s; %s: %s; ratio %s"
            .formatted(measured, bound.what(), readable(bound.value()), readable(figure()));
  }

  /** The target with its sign and unit. */
  public String goal() {
    return "%s %s%s"
        .formatted(least ? "≥" : "≤", readable(target), bound == null ? " " + unit : "");
  }

  /** All of it. */
  public String line() {
    return "%s: %s, target %s, %s"
        .formatted(what, measured(), goal(), isReached() ? "reached" : "MISSED");
  }

  /** Three digits or more. */
  private static String readable(double number) {
    int decimals = number < 10 ? 2 : number < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }
}
