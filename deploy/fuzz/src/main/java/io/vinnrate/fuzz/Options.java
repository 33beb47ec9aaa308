package io.vinnrate.fuzz;

import io.vinnrate.local.process.LocalFailure;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param seed decides which requests are made
 * @param requests how many
 * @param service the only service, by its short name or its whole name; all when empty
 */
record Options(long seed, long requests, Optional<String> service) {

  static final String HOW = "usage: ./dev fuzz [--seed N] [--requests N] [--service NAME]";
  static final List<String> SERVICES = List.of("customer", "opportunity", "scoring");

  private static final long USUAL_SEED = 1;
  private static final long USUAL_REQUESTS = 20_000;

  /**
   * Reads the command line.
   *
   * @throws LocalFailure when it is not understood
   */
  static Options parse(List<String> arguments) {
    Options options = new Options(USUAL_SEED, USUAL_REQUESTS, Optional.empty());
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
      case "--seed" -> new Options(number(option, value), requests, service);
      case "--requests" -> new Options(seed, number(option, value), service);
      case "--service" -> new Options(seed, requests, Optional.of(service(value)));
      default -> throw new LocalFailure(HOW);
    };
  }

  private static long number(String option, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notANumber) {
      throw new LocalFailure("%s wants a number, not %s.".formatted(option, value));
    }
  }

  private static String service(String value) {
    String name = value.replace("-service", "");
    if (!SERVICES.contains(name)) {
      throw new LocalFailure("There is no service %s; there are %s.".formatted(value, SERVICES));
    }
    return name;
  }
}
