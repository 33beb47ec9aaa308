package io.vinnrate.customer;

import io.vinnrate.kit.access.Callers;
import io.vinnrate.kit.access.Reach;
import io.vinnrate.kit.sql.ColumnArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which customers the present caller may see and change: those whose owner, team and territory the
 * token allows. Outside of requests nothing is out of reach.
 */
@ApplicationScoped
public class CustomerReach {

  private static final String OWNER = "owner";
  private static final String TEAM = "team";
  private static final String TERRITORY = "territory";

  private final Callers callers;

  CustomerReach(Callers callers) {
    this.callers = callers;
  }

  /** Whether a customer is within reach. */
  boolean includes(Customer customer) {
    return includes(customer.details().assignment(), callers.reach());
  }

  private static boolean includes(Assignment assignment, Reach reach) {
    return reach.includes(attribute -> value(assignment, attribute));
  }

  /**
   * Insists that a customer is within reach, or would be.
   *
   * @throws CustomerException.OutOfReach when it is not
   */
  void require(CustomerDetails details) {
    Reach reach = callers.reach();
    if (!includes(details.assignment(), reach)) {
      throw new CustomerException.OutOfReach(reach);
    }
  }

  /** The values that the columns of customers within reach may have; any of those not named. */
  SortedMap<String, SortedSet<String>> limits() {
    SortedMap<String, SortedSet<String>> limits = new TreeMap<>(callers.reach().limits());
    if (limits.keySet().retainAll(List.of(OWNER, TEAM, TERRITORY))) {
      limits.put(OWNER, Collections.emptySortedSet()); // customers have no such attribute
    }
    return limits;
  }

  /**
   * What holds for the rows of customers within reach.
   *
   * @param row the statement's name of a customer's row
   */
  public SqlCondition condition(String row) {
    StringBuilder sql = new StringBuilder();
    List<Object> parameters = new ArrayList<>();
    limits()
        .forEach(
            (column, values) -> {
              // a single value as such, so that an index which begins with it gives the order
              boolean single = values.size() == 1;
              sql.append(" AND %s.%s = %s".formatted(row, column, single ? "?" : "ANY (?)"));
              parameters.add(single ? values.first() : ColumnArray.of("text", values));
            });
    return new SqlCondition(sql.toString(), parameters);
  }

  private static @Nullable String value(Assignment assignment, String attribute) {
    return switch (attribute) {
      case OWNER -> assignment.owner();
      case TEAM -> assignment.team();
      case TERRITORY -> assignment.territory();
      default -> null; // customers have no such attribute: nothing is within that limit
    };
  }
}
