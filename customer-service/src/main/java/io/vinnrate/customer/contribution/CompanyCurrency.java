package io.vinnrate.customer.contribution;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The currency that contributions are converted to. It is written to the database, where the
 * conversion is done; once there is something to convert, another setting is refused at the start,
 * since all rates would mean something else.
 */
@ApplicationScoped
public class CompanyCurrency {

  private static final String WRITE =
      """
      INSERT INTO company_currency (currency) VALUES (?)
      ON CONFLICT (single) DO UPDATE SET currency = excluded.currency
      WHERE NOT EXISTS (SELECT FROM contribution) AND NOT EXISTS (SELECT FROM exchange_rate)
      """;

  private final AgroalDataSource database;
  private final String code;

  CompanyCurrency(
      AgroalDataSource database, @ConfigProperty(name = "vinnrate.currency") String code) {
    this.database = database;
    this.code = Currency.getInstance(code).getCurrencyCode();
  }

  /** ISO 4217. */
  public String code() {
    return code;
  }

  /** Before anything that converts. */
  void write(@Observes @Priority(1) StartupEvent event) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE);
        PreparedStatement read =
            connection.prepareStatement("SELECT currency FROM company_currency")) {
      write.setString(1, code);
      write.executeUpdate();
      try (ResultSet row = read.executeQuery()) {
        row.next();
        requireSame(row.getString(1));
      }
    }
  }

  private void requireSame(String stored) {
    if (!stored.equals(code)) {
      throw new IllegalStateException(
          "vinnrate.currency is %s, but there are contributions or exchange rates for %s"
              .formatted(code, stored));
    }
  }
}
