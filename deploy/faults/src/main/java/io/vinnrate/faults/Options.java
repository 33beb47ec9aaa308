package io.vinnrate.faults;

import io.vinnrate.local.process.LocalFailure;
import java.time.Duration;
import java.util.List;

/**
 * What the command line says.
 *
 * @param seed decides what writers do, and which faults come when
 * @param length until when faults begin
 * @param faults the only faults, by the beginnings of their names; an empty text begins all
 */
public record Options(long seed, Duration length, List<String> faults) {

  static final String HOW = "usage: ./dev faults [--seed N] [--minutes M] [--fault NAME,…]";

  private static final double MINUTES_A_DAY = 24 * 60;
  private static final double MILLIS_A_MINUTE = 60_000;

  /** Copies the names. */
  public Options {
    faults = List.copyOf(faults);
  }

  /**
   * Reads the command line.
   *
   * @throws LocalFailure when it is not understood
   */
  static Options parse(List<String> arguments) {
    Options options = new Options(1, Duration.ofMinutes(2), List.of(""));
    if (arguments.size() % 2 != 0) {
      throw new LocalFailure(HOW);
    }
    for (int i = 0; i < arguments.size(); i += 2) {
      options = options.with(arguments.get(i), arguments.get(i + 1));
    }
    return options;
  }

  private Options with(String option, String value) {
    return switch (option) {
      case "--seed" -> new Options(seed(option, value), length, faults);
      case "--minutes" -> new Options(seed, minutes(option, value), faults);
      case "--fault" -> new Options(seed, length, List.of(value.split(",", -1)));
      default -> throw new LocalFailure(HOW);
    };
  }

  private static long seed(String option, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notANumber) {
      throw new LocalFailure("%s wants a whole number, not %s.".formatted(option, value));
    }
  }

  private static Duration minutes(String option, String value) {
    try {
      double minutes = Double.parseDouble(value);
      if (minutes > 0 && minutes <= MINUTES_A_DAY) {
        return Duration.ofMillis((long) (minutes * MILLIS_A_MINUTE));
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new LocalFailure("%s wants minutes of a day, not %s.".formatted(option, value));
  }
}
