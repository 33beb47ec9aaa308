package io.vinnrate.customer.attention;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.CustomerReach;
import io.vinnrate.customer.attention.AttentionCurve.Spent;
import io.vinnrate.customer.contact.DateRange;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads on which classes of customers the time was spent, and what these contribute. */
@ApplicationScoped
class SpentTime {

  /** The first year there is has none. */
  private static final String YEAR =
      """
      SELECT coalesce(
        (SELECT extract(year FROM min(starts_on)) FROM contribution
         WHERE starts_on BETWEEN make_date(? - 1, 1, 1) AND make_date(? - 1, 12, 31)),
        (SELECT extract(year FROM max(starts_on)) FROM contribution),
        1)
      """;

  private static final String SPENT =
      """
      SELECT class, coalesce(t.minutes, 0), coalesce(k.contribution, 0)
      FROM (
        SELECT c.class, sum(touchpoint.minutes) AS minutes
        FROM touchpoint JOIN customer c ON c.id = touchpoint.customer_id
        WHERE touchpoint.at >= ? AND touchpoint.at < ? AND c.class IS NOT NULL {conditions}
        GROUP BY c.class) t
      FULL JOIN (
        SELECT c.class, sum(own.contribution) AS contribution
        FROM contribution_in_company_currency own JOIN customer c ON c.id = own.customer_id
        WHERE own.starts_on >= ? AND own.ends_on <= ? AND c.class IS NOT NULL {conditions}
        GROUP BY c.class) k USING (class)
      """;

  private final Statements statements;
  private final CustomerReach reach;

  SpentTime(AgroalDataSource database, CustomerReach reach) {
    this.statements = new Statements(database, "The spent time can't be read");
    this.reach = reach;
  }

  /**
   * What each class of customers within reach got in some days and contributes in a year: in the
   * last whole one, or in the latest one that is known. Two SQL round trips.
   *
   * @param owner only customers of this owner, or null for all
   * @return of all classes, the most valuable first
   */
  List<Spent> on(DateRange days, @Nullable String owner) {
    int year = year(days.to());
    ReachCondition withinReach = reach.condition("c.");
    List<Object> who = new ArrayList<>(withinReach.values());
    if (owner != null) {
      who.addFirst(owner);
    }
    List<Object> parameters = new ArrayList<>(List.of(days.start(), days.end()));
    parameters.addAll(who);
    parameters.addAll(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    parameters.addAll(who);
    String ofOwner = owner == null ? "" : "AND c.owner = ?";
    return statements.read(
        SPENT.replace("{conditions}", ofOwner + withinReach.sql()), parameters, SpentTime::spent);
  }

  private int year(LocalDate today) {
    return statements
        .first(YEAR, List.of(today.getYear(), today.getYear()), row -> row.getInt(1))
        .orElseThrow();
  }

  private static List<Spent> spent(ResultSet row) throws SQLException {
    Map<CustomerClass, Spent> spent = new EnumMap<>(CustomerClass.class);
    for (CustomerClass customerClass : CustomerClass.values()) {
      spent.put(customerClass, new Spent(0, BigDecimal.ZERO));
    }
    while (row.next()) {
      spent.put(
          CustomerClass.valueOf(row.getString(1)), new Spent(row.getLong(2), row.getBigDecimal(3)));
    }
    return List.copyOf(spent.values());
  }
}
