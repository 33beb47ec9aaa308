package io.vinnrate.customer.classification;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.CustomerReach;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Classifies the customers by their contributions, in the database. Each answer takes one SQL round
 * trip, for which all customers of the period are ranked.
 *
 * <p>Who does not reach all customers is told of those within reach as if there were no others:
 * their ranks, sums and shares are those among themselves, so that nothing of others can be
 * reckoned from them. Their classes alone are those that they have among all.
 */
@ApplicationScoped
public class Classifications {

  private static final String ALL = "classification(?, ?, ?)";

  /** The same of those within reach alone. */
  private static final String WITHIN_REACH =
      """
      (
        SELECT k.customer_id, k.contribution, k.class, row_number() OVER best_first AS rank,
               sum(k.contribution) OVER best_first AS before, sum(k.contribution) OVER () AS total,
               count(*) OVER () AS customers
        FROM classification(?, ?, ?) k JOIN customer c ON c.id = k.customer_id WHERE true {withinReach}
        WINDOW best_first AS (ORDER BY k.rank ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
      )
      """;

  /** Neighbours by hundredths of the customers: the curve has these points and the classes'. */
  private static final String SUMMARY =
      """
      SELECT class, count(*), sum(contribution), sum(before), ({customers})
      FROM {ranked} k
      GROUP BY class, (100 * rank + customers - 1) / customers
      ORDER BY min(rank)
      """;

  private static final String RANKING =
      """
      SELECT k.rank, k.customer_id, c.name, k.class, k.contribution, coalesce(k.before, 0), k.total, k.customers
      FROM {ranked} k JOIN customer c ON c.id = k.customer_id
      """;

  private static final String CUSTOMERS =
      "SELECT count(*) FROM customer c WHERE true {withinReach}";

  private final Statements statements;
  private final CustomerReach reach;

  Classifications(AgroalDataSource database, CustomerReach reach) {
    this.statements = AnalysisStatements.on(database);
    this.reach = reach;
  }

  /** What the classes are of the whole. */
  public Classification classify(Analysis analysis) {
    ReachCondition withinReach = reach.condition("c.");
    List<Object> parameters = new ArrayList<>(withinReach.values());
    parameters.addAll(parameters(analysis, withinReach));
    List<Counted> rows =
        statements.query(sql(SUMMARY, withinReach), parameters, Classifications::readCounted);
    List<RankedGroup> groups = rows.stream().map(Counted::group).toList();
    long ranked = groups.stream().mapToLong(RankedGroup::customers).sum();
    long all = rows.isEmpty() ? countCustomers(withinReach) : rows.getFirst().allCustomers();
    return new Classification(analysis, all - ranked, groups);
  }

  /**
   * Customers in the order of their rank.
   *
   * @param customerClass only those of this class, or null for all
   * @param after behind whom it goes on, or null for the best
   */
  public List<ClassifiedCustomer> rank(
      Analysis analysis, @Nullable CustomerClass customerClass, @Nullable Place after, int limit) {
    ReachCondition withinReach = reach.condition("c.");
    StringBuilder sql = new StringBuilder(sql(RANKING, withinReach)).append("WHERE true");
    List<Object> parameters = new ArrayList<>(parameters(analysis, withinReach));
    if (customerClass != null) {
      sql.append(" AND k.class = ?");
      parameters.add(customerClass.name());
    }
    if (after != null) {
      sql.append(" AND (k.contribution < ? OR k.contribution = ? AND k.customer_id > ?)");
      parameters.addAll(List.of(after.contribution(), after.contribution(), after.customerId()));
    }
    parameters.add(limit);
    return statements.query(
        sql.append(" ORDER BY k.rank LIMIT ?").toString(),
        parameters,
        Classifications::readCustomer);
  }

  /**
   * One customer's place.
   *
   * @throws ClassificationException.NoContribution when it has none
   */
  public ClassifiedCustomer find(Analysis analysis, UUID customerId) {
    ReachCondition withinReach = reach.condition("c.");
    List<Object> parameters = new ArrayList<>(parameters(analysis, withinReach));
    parameters.add(customerId);
    return statements
        .first(
            sql(RANKING, withinReach) + "WHERE k.customer_id = ?",
            parameters,
            Classifications::readCustomer)
        .orElseThrow(() -> new ClassificationException.NoContribution(customerId, analysis));
  }

  /** What the function {@code classification} takes. */
  static List<Object> parameters(Analysis analysis) {
    return Arrays.asList(
        analysis.period().firstDay(), analysis.period().lastDay(), analysis.basis().key());
  }

  private static String sql(String template, ReachCondition withinReach) {
    return template
        .replace("{ranked}", withinReach.sql().isEmpty() ? ALL : WITHIN_REACH)
        .replace("{customers}", CUSTOMERS)
        .replace("{withinReach}", withinReach.sql());
  }

  private static List<Object> parameters(Analysis analysis, ReachCondition withinReach) {
    List<Object> parameters = new ArrayList<>(parameters(analysis));
    parameters.addAll(withinReach.values());
    return parameters;
  }

  private long countCustomers(ReachCondition withinReach) {
    return statements
        .first(sql(CUSTOMERS, withinReach), withinReach.values(), row -> row.getLong(1))
        .orElseThrow();
  }

  private static Counted readCounted(ResultSet row) throws SQLException {
    BigDecimal before = row.getBigDecimal(4);
    return new Counted(
        new RankedGroup(
            CustomerClass.valueOf(row.getString(1)),
            row.getLong(2),
            row.getBigDecimal(3),
            before == null ? BigDecimal.ZERO : before),
        row.getLong(5));
  }

  private static ClassifiedCustomer readCustomer(ResultSet row) throws SQLException {
    return new ClassifiedCustomer(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        CustomerClass.valueOf(row.getString(4)),
        row.getBigDecimal(5),
        row.getBigDecimal(6),
        row.getBigDecimal(7),
        row.getLong(8));
  }

  /** A row of the summary; each tells the number of all customers. */
  private record Counted(RankedGroup group, long allCustomers) {}

  /** A place in the ranking: who contributes less, or the same and has a later id, is behind it. */
  public record Place(BigDecimal contribution, UUID customerId) {}
}
