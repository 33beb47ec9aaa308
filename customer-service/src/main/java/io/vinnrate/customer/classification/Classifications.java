package io.vinnrate.customer.classification;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.CustomerClass;
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
 */
@ApplicationScoped
public class Classifications {

  /** Neighbours by hundredths of the customers: the curve has these points and the classes'. */
  private static final String SUMMARY =
      """
      SELECT class, count(*), sum(contribution), sum(before), (SELECT count(*) FROM customer)
      FROM classification(?, ?, ?)
      GROUP BY class, (100 * rank + customers - 1) / customers
      ORDER BY min(rank)
      """;

  private static final String RANKING =
      """
      SELECT k.rank, k.customer_id, c.name, k.class, k.contribution, coalesce(k.before, 0), k.total, k.customers
      FROM classification(?, ?, ?) k JOIN customer c ON c.id = k.customer_id
      """;

  private static final String NO_CUSTOMERS = "SELECT count(*) FROM customer";

  private final Statements statements;

  Classifications(AgroalDataSource database) {
    this.statements = AnalysisStatements.on(database);
  }

  /** What the classes are of the whole. */
  public Classification classify(Analysis analysis) {
    List<Counted> rows =
        statements.query(SUMMARY, parameters(analysis), Classifications::readCounted);
    List<RankedGroup> groups = rows.stream().map(Counted::group).toList();
    long ranked = groups.stream().mapToLong(RankedGroup::customers).sum();
    long all = rows.isEmpty() ? countCustomers() : rows.getFirst().allCustomers();
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
    StringBuilder sql = new StringBuilder(RANKING).append("WHERE true");
    List<Object> parameters = new ArrayList<>(parameters(analysis));
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
    List<Object> parameters = new ArrayList<>(parameters(analysis));
    parameters.add(customerId);
    return statements
        .first(RANKING + "WHERE k.customer_id = ?", parameters, Classifications::readCustomer)
        .orElseThrow(() -> new ClassificationException.NoContribution(customerId, analysis));
  }

  /** What the function {@code classification} takes. */
  static List<Object> parameters(Analysis analysis) {
    return Arrays.asList(
        analysis.period().firstDay(), analysis.period().lastDay(), analysis.basis().key());
  }

  private long countCustomers() {
    return statements.first(NO_CUSTOMERS, List.of(), row -> row.getLong(1)).orElseThrow();
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
