package io.vinnrate.faults;

import io.vinnrate.local.process.LocalFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param seed decides what writers do, and which faults come when
 * @param length until when faults begin
 * @param fault the only faults, by the beginning of their names; all when empty
 */
record Options(long seed, Duration length, Optional<String> fault) {

  static final String HOW = "usage: ./dev faults [--seed N] [--minutes M] [--fault NAME]";

  private static final long SECONDS_A_MINUTE = 60;

  /**
   * Reads the command line.
   *
   * @throws LocalFailure when it is not understood
   */
  static Options parse(List<String> arguments) {
    Options options = new Options(1, Duration.ofMinutes(2), Optional.empty());
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
      case "--seed" -> new Options((long) number(option, value), length, fault);
      case "--minutes" -> new Options(seed, minutes(option, value), fault);
      case "--fault" -> new Options(seed, length, Optional.of(value));
      default -> throw new LocalFailure(HOW);
    };
  }

  private static Duration minutes(String option, String value) {
    double minutes = number(option, value);
    if (minutes <= 0 || minutes > 24 * 60) {
      throw new LocalFailure("%s wants minutes of a day, not %s.".formatted(option, value));
    }
    return Duration.ofMillis((long) (minutes * SECONDS_A_MINUTE * 1_000));
  }

  private static double number(String option, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException notANumber) {
      throw new LocalFailure("%s wants a number, not %s.".formatted(option, value));
    }
  }
}
