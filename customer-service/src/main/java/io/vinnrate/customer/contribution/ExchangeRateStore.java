package io.vinnrate.customer.contribution;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates in the database; each method is one SQL round trip in the caller's transaction.
 */
@ApplicationScoped
class ExchangeRateStore {

  /** A rate that is needed can't be deleted before the transaction that needs it ends. */
  private static final String HOLD =
      """
      SELECT asked.currency, asked.day
      FROM unnest(?::text[], ?::date[]) AS asked (currency, day)
      CROSS JOIN LATERAL (
        SELECT FROM exchange_rate WHERE currency = asked.currency AND day <= asked.day
        ORDER BY day DESC LIMIT 1 FOR KEY SHARE) AS rate
      """;

  /** Writers wait for each other; those who hold single rates do not wait for the lock. */
  private static final String LOCK = "LOCK TABLE exchange_rate IN SHARE ROW EXCLUSIVE MODE";

  private static final String WRITE =
      """
      INSERT INTO exchange_rate (day, currency, rate) SELECT ?, * FROM unnest(?::text[], ?::numeric[])
      ON CONFLICT (currency, day) DO UPDATE SET rate = excluded.rate
      """;

  private static final String DELETE =
      "DELETE FROM exchange_rate WHERE day = ? AND currency = ANY(?)";

  /** Those of some currencies whose first price is later than a contribution that it is for. */
  private static final String NEEDED =
      """
      SELECT asked.currency FROM unnest(?::text[]) AS asked (currency)
      WHERE (SELECT min(ends_on) FROM contribution WHERE currency = asked.currency)
        < coalesce((SELECT min(day) FROM exchange_rate WHERE currency = asked.currency), 'infinity')
      ORDER BY asked.currency
      """;

  private static final String LIST =
      """
      SELECT day, currency, rate FROM exchange_rate
      WHERE day IN (
        SELECT DISTINCT day FROM exchange_rate WHERE day < coalesce(?::date, 'infinity') ORDER BY day DESC LIMIT ?)
      ORDER BY day DESC
      """;

  private final Statements statements;

  ExchangeRateStore(AgroalDataSource database) {
    this.statements = new Statements(database, "The exchange rates can't be used");
  }

  /** Which of the prices are known; their rates stay until the transaction ends. */
  Set<Price> hold(Set<Price> needed) {
    return Set.copyOf(
        statements.query(
            HOLD,
            List.of(
                ColumnArray.of("text", needed, Price::currency),
                ColumnArray.of("date", needed, Price::day)),
            row -> new Price(row.getString(1), row.getObject(2, LocalDate.class))));
  }

  /** Lets nobody else change rates until the transaction ends. */
  void lock() {
    statements.update(LOCK, List.of());
  }

  /** Writes rates over those of the same day and currency. */
  void write(RatesOfDay rates) {
    Set<Map.Entry<String, BigDecimal>> prices = rates.prices().entrySet();
    statements.update(
        WRITE,
        List.of(
            rates.day(),
            ColumnArray.of("text", prices, Map.Entry::getKey),
            ColumnArray.of("numeric", prices, Map.Entry::getValue)));
  }

  /** Deletes the rates of some currencies on a day. */
  void delete(LocalDate day, List<String> currencies) {
    statements.update(DELETE, List.of(day, ColumnArray.of("text", currencies)));
  }

  /** Those of the currencies in which a contribution is recorded that can't be converted. */
  List<String> needed(List<String> currencies) {
    return statements.query(
        NEEDED, List.of(ColumnArray.of("text", currencies)), row -> row.getString(1));
  }

  /** The rates of a day. */
  Optional<RatesOfDay> find(LocalDate day) {
    return list(day.plusDays(1), 1).stream().filter(rates -> rates.day().equals(day)).findFirst();
  }

  /** The days that have rates, latest first, before a given one. */
  List<RatesOfDay> list(@Nullable LocalDate before, int limit) {
    return statements.read(LIST, Arrays.asList(before, limit), ExchangeRateStore::days);
  }

  private static List<RatesOfDay> days(ResultSet row) throws SQLException {
    Map<LocalDate, Map<String, BigDecimal>> days = new LinkedHashMap<>();
    while (row.next()) {
      days.computeIfAbsent(row.getObject(1, LocalDate.class), day -> new LinkedHashMap<>())
          .put(row.getString(2), row.getBigDecimal(3));
    }
    return days.entrySet().stream()
        .map(day -> RatesOfDay.of(day.getKey(), day.getValue()))
        .toList();
  }
}
