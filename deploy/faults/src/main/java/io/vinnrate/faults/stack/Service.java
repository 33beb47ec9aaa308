package io.vinnrate.faults.stack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The services that are tried, and the topics between them. */
public enum Service {
  /** Owns customers. */
  CUSTOMER,
  /** Owns opportunities. */
  OPPORTUNITY,
  /** Owns scores. */
  SCORING;

  /** Where customers are told of. */
  public static final String CUSTOMERS = "vinnrate.customers.v1";

  /** Where opportunities are told of. */
  public static final String OPPORTUNITIES = "vinnrate.opportunities.v1";

  /** Where scores are told of. */
  public static final String SCORES = "vinnrate.scores.v1";

  static final List<String> STATE_TOPICS =
      List.of(
          CUSTOMERS,
          OPPORTUNITIES,
          SCORES,
          "vinnrate.models.v1",
          "vinnrate.market-matrix.v1",
          "vinnrate.people.v1");

  /** The name of its database and of its role there. */
  public String databaseName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name. */
  public String serviceName() {
    return databaseName() + "-service";
  }

  /** The topic of what it could not apply. */
  public String deadLetters() {
    return "vinnrate." + serviceName() + ".dead-letters.v1";
  }

  /** The services that take events, and so have dead letters. */
  public static List<Service> consumers() {
    return List.of(OPPORTUNITY, SCORING);
  }

  /** The topics whose events a service takes and that are disturbed here. */
  public List<String> taken() {
    return switch (this) {
      case CUSTOMER -> List.of();
      case OPPORTUNITY -> List.of(CUSTOMERS, SCORES);
      case SCORING -> List.of(CUSTOMERS, OPPORTUNITIES);
    };
  }

  static List<String> deadLetterTopics() {
    return consumers().stream().map(Service::deadLetters).toList();
  }

  /** The topics whose records are kept for the verdict. */
  public static List<String> recordedTopics() {
    return Stream.concat(Stream.of(CUSTOMERS, OPPORTUNITIES, SCORES), deadLetterTopics().stream())
        .toList();
  }
}
