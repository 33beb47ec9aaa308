package io.vinnrate.customer.classification;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.CustomerReach;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares two analyses in the database, in one SQL round trip. */
@ApplicationScoped
public class MovementQuery {

  private static final String MOVED =
      """
      WITH compared AS MATERIALIZED (
        SELECT customer_id, earlier.class AS earlier, later.class AS later,
               CASE WHEN earlier.class IS NULL THEN 'entered'
                    WHEN later.class IS NULL THEN 'left'
                    WHEN strpos('NABC', later.class) < strpos('NABC', earlier.class) THEN 'rose'
                    WHEN strpos('NABC', later.class) > strpos('NABC', earlier.class) THEN 'fell'
               END AS direction
        FROM classification(?, ?, ?) earlier FULL JOIN classification(?, ?, ?) later USING (customer_id) {withinReach}
      )
      SELECT earlier, later, count(*), NULL::uuid, NULL, NULL FROM compared GROUP BY earlier, later
      UNION ALL
      (SELECT m.earlier, m.later, NULL, m.customer_id, c.name, m.direction
       FROM compared m JOIN customer c ON c.id = m.customer_id
       WHERE m.direction = coalesce(?::text, m.direction) AND m.customer_id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
       ORDER BY m.customer_id LIMIT ?)
      """;

  private static final String WITHIN_REACH = "JOIN customer c ON c.id = customer_id WHERE true";

  private final Statements statements;
  private final CustomerReach reach;

  MovementQuery(AgroalDataSource database, CustomerReach reach) {
    this.statements = AnalysisStatements.on(database);
    this.reach = reach;
  }

  /**
   * Who moved of those within reach, in the order of their registration.
   *
   * @param direction only those who went there, or null for all
   * @param after behind whom it goes on, or null for the beginning
   */
  public Movements compare(
      Analysis earlier,
      Analysis later,
      @Nullable Direction direction,
      @Nullable UUID after,
      int limit) {
    List<@Nullable Object> parameters = new ArrayList<>(Classifications.parameters(earlier));
    parameters.addAll(Classifications.parameters(later));
    ReachCondition withinReach = reach.condition("c.");
    parameters.addAll(withinReach.values());
    parameters.add(direction == null ? null : WireName.of(direction));
    parameters.add(after);
    parameters.add(limit);
    List<Movements.Cell> matrix = new ArrayList<>();
    List<Movement> customers = new ArrayList<>();
    String only = withinReach.sql().isEmpty() ? "" : WITHIN_REACH + withinReach.sql();
    statements.query(
        MOVED.replace("{withinReach}", only),
        parameters,
        row ->
            row.getString(6) == null
                ? matrix.add(readCell(row))
                : customers.add(readMovement(row)));
    return new Movements(matrix, customers);
  }

  private static Movements.Cell readCell(ResultSet row) throws SQLException {
    return new Movements.Cell(readClass(row, 1), readClass(row, 2), row.getLong(3));
  }

  private static Movement readMovement(ResultSet row) throws SQLException {
    return new Movement(
        row.getObject(4, UUID.class),
        row.getString(5),
        readClass(row, 1),
        readClass(row, 2),
        WireName.constant(Direction.class, row.getString(6)).orElseThrow());
  }

  private static @Nullable CustomerClass readClass(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(CustomerClass::valueOf).orElse(null);
  }
}
