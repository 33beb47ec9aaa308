package io.vinnrate.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, beside what is to be reached. Where there is a bound, measured in the same
 * run, the ratio to it is what counts; it is the same on any machine.
 *
 * @param what was measured
 * @param rounds how much in each round; what counts is the median
 * @param unit of it, such as {@code ms}
 * @param bound what bounds it; null when the value itself counts
 * @param target what is to be reached; null when it is only told
 */
public record Measurement(
    String what, List<Double> rounds, String unit, @Nullable Bound bound, @Nullable Target target) {

  public Measurement {
    rounds = List.copyOf(rounds);
  }

  /**
   * What bounds a figure.
   *
   * @param rounds in the figure's unit, in turns with it
   */
  public record Bound(String what, List<Double> rounds) {

    public Bound {
      rounds = List.copyOf(rounds);
    }

    /** The median of its rounds. */
    public double value() {
      return Percentiles.median(rounds);
    }
  }

  /**
   * What is to be reached.
   *
   * @param least whether this is the least that is enough, and not the most
   */
  public record Target(double value, boolean least) {}

  /** One whose value must not be higher than its target. */
  public static Measurement atMost(String what, double value, String unit, double target) {
    return atMost(what, List.of(value), unit, target);
  }

  /** The same of some rounds. */
  public static Measurement atMost(String what, List<Double> rounds, String unit, double target) {
    return new Measurement(what, rounds, unit, null, new Target(target, false));
  }

  /** One whose value must not be lower than its target. */
  public static Measurement atLeast(String what, double value, String unit, double target) {
    return atLeast(what, List.of(value), unit, target);
  }

  /** The same of some rounds. */
  public static Measurement atLeast(String what, List<Double> rounds, String unit, double target) {
    return new Measurement(what, rounds, unit, null, new Target(target, true));
  }

  /** One that is told, and need not reach anything. */
  public static Measurement told(String what, List<Double> rounds, String unit) {
    return new Measurement(what, rounds, unit, null, null);
  }

  /** The same, but it is the ratio to a bound that the target is of. */
  public Measurement beside(String bounding, double boundingValue) {
    return beside(bounding, List.of(boundingValue));
  }

  /** The same of some rounds. */
  public Measurement beside(String bounding, List<Double> boundingRounds) {
    return new Measurement(what, rounds, unit, new Bound(bounding, boundingRounds), target);
  }

  /** The median of its rounds. */
  public double value() {
    return Percentiles.median(rounds);
  }

  /** What the target is of: the value, or its ratio to the bound. */
  double figure() {
    return bound == null ? value() : value() / bound.value();
  }

  /** The figure of each round, where there were several. */
  List<Double> figures() {
    if (rounds.size() == 1) {
      return List.of();
    }
    return bound == null
        ? rounds
        : IntStream.range(0, Math.min(rounds.size(), bound.rounds().size()))
            .mapToObj(i -> rounds.get(i) / bound.rounds().get(i))
            .toList();
  }

  /** Whether the target is reached, if there is one. */
  public boolean isReached() {
    return target == null
        || (target.least() ? figure() >= target.value() : figure() <= target.value());
  }

  /** The value, and what it is a ratio of. */
  String measured() {
    String measured = readable(value()) + " " + unit;
    return bound == null
        ? measured
        : "%s; %s: %s; ratio %s"
            .formatted(measured, bound.what(), readable(bound.value()), readable(figure()));
  }

  /** The target with its sign and unit; empty when there is none. */
  String goal() {
    return target == null
        ? ""
        : "%s %s%s"
            .formatted(
                target.least() ? "≥" : "≤",
                readable(target.value()),
                bound == null ? " " + unit : "");
  }

  /** All of it. */
  public String line() {
    return target == null
        ? "%s: %s".formatted(what, measured())
        : "%s: %s, target %s, %s"
            .formatted(what, measured(), goal(), isReached() ? "reached" : "MISSED");
  }

  /** Three digits or more. */
  private static String readable(double number) {
    int decimals = number < 10 ? 2 : number < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }
}
