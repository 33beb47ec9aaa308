package io.vinnrate.customer.classification;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL of analyses, which fails with {@link ClassificationException.MissingExchangeRate} when a
 * contribution can't be converted.
 */
final class AnalysisStatements {

  /** What the function {@code missing_exchange_rate} raises. */
  private static final String MISSING_EXCHANGE_RATE = "VR001";

  private static final Pattern MESSAGE = Pattern.compile("(?:ERROR: )?(.*)");

  private AnalysisStatements() {}

  static Statements on(AgroalDataSource database) {
    return new Statements(database, AnalysisStatements::refused);
  }

  private static RuntimeException refused(SQLException e) {
    if (!MISSING_EXCHANGE_RATE.equals(e.getSQLState())) {
      return new IllegalStateException("The contributions can't be analysed", e);
    }
    Matcher message = MESSAGE.matcher(String.valueOf(e.getMessage()));
    return new ClassificationException.MissingExchangeRate(
        message.lookingAt() ? message.group(1) : "There is no exchange rate");
  }
}
