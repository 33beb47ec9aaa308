package io.vinnrate.customer.loyalty;

import static java.util.stream.Collectors.joining;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.Effect;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Surveys in the database, a column for each answer. Each method is one SQL round trip. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LoyaltySurveys {

  private static final List<String> ANSWERS =
      Stream.<Enum<?>>concat(Stream.of(Driver.values()), Stream.of(AdviserBehaviour.values()))
          .map(LoyaltySurveys::column)
          .toList();

  private static final String COLUMNS = "surveyed_on, " + String.join(", ", ANSWERS);

  private static final String PUT =
      """
      INSERT INTO loyalty_survey AS kept (customer_id, %s) VALUES (?, ?%s)
      ON CONFLICT (customer_id, surveyed_on) DO UPDATE SET (%s) = ROW (%s)
      WHERE (%s) IS DISTINCT FROM (%s)
      RETURNING old.customer_id IS NULL
      """
          .formatted(
              COLUMNS,
              ", ?".repeat(ANSWERS.size()),
              String.join(", ", ANSWERS),
              named("excluded"),
              named("kept"),
              named("excluded"));

  private static final String REMOVE =
      "DELETE FROM loyalty_survey WHERE customer_id = ? AND surveyed_on = ?";

  private static final String NEWEST =
      "SELECT "
          + COLUMNS
          + " FROM loyalty_survey WHERE customer_id = ? AND surveyed_on <= ?"
          + " ORDER BY surveyed_on DESC LIMIT ?";

  private static final String LATEST =
      """
      SELECT latest.* FROM unnest(?::uuid[]) AS customer (id)
      CROSS JOIN LATERAL (
        SELECT customer_id, %s FROM loyalty_survey
        WHERE customer_id = customer.id ORDER BY surveyed_on DESC LIMIT 1) AS latest
      """
          .formatted(COLUMNS);

  private final Statements statements;

  LoyaltySurveys(AgroalDataSource database) {
    this.statements = new Statements(database, "The surveys can't be read or written");
  }

  private static String column(Enum<?> answer) {
    return answer.name().toLowerCase(Locale.ROOT);
  }

  private static String named(String row) {
    return ANSWERS.stream().map(column -> row + "." + column).collect(joining(", "));
  }

  /** Keeps a survey in the place of the one of its day. */
  Effect put(UUID customerId, LoyaltySurvey survey) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(customerId, survey.date()));
    for (Driver driver : Driver.values()) {
      parameters.add(survey.drivers().get(driver));
    }
    for (AdviserBehaviour behaviour : AdviserBehaviour.values()) {
      parameters.add(survey.behaviours().get(behaviour));
    }
    return statements
        .first(PUT, parameters, row -> row.getBoolean(1) ? Effect.CREATED : Effect.CHANGED)
        .orElse(Effect.NONE);
  }

  /** Forgets the survey of a day; false when there is none. */
  boolean remove(UUID customerId, LocalDate date) {
    return statements.update(REMOVE, List.of(customerId, date)) > 0;
  }

  /** The survey of a day. */
  Optional<LoyaltySurvey> find(UUID customerId, LocalDate date) {
    return newest(customerId, date, 1).stream().filter(it -> it.date().equals(date)).findFirst();
  }

  /** The surveys of a day and before, the newest first. */
  List<LoyaltySurvey> newest(UUID customerId, LocalDate until, int limit) {
    return statements.query(NEWEST, List.of(customerId, until, limit), LoyaltySurveys::read);
  }

  /** The latest survey of each of these customers that has one. */
  Map<UUID, LoyaltySurvey> latest(Collection<UUID> customers) {
    return statements.read(
        LATEST, List.of(ColumnArray.of("uuid", customers)), LoyaltySurveys::readEach);
  }

  private static Map<UUID, LoyaltySurvey> readEach(ResultSet row) throws SQLException {
    Map<UUID, LoyaltySurvey> surveys = new HashMap<>();
    while (row.next()) {
      surveys.put(row.getObject("customer_id", UUID.class), read(row));
    }
    return surveys;
  }

  private static LoyaltySurvey read(ResultSet row) throws SQLException {
    return new LoyaltySurvey(
        row.getObject("surveyed_on", LocalDate.class),
        answers(row, Driver.class),
        answers(row, AdviserBehaviour.class));
  }

  private static <K extends Enum<K>> Map<K, BigDecimal> answers(ResultSet row, Class<K> type)
      throws SQLException {
    Map<K, BigDecimal> answers = new EnumMap<>(type);
    for (K key : type.getEnumConstants()) {
      BigDecimal answer = row.getBigDecimal(column(key));
      if (answer != null) {
        answers.put(key, answer);
      }
    }
    return answers;
  }
}
