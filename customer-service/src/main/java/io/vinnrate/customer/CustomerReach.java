package io.vinnrate.customer;

import io.vinnrate.kit.access.Callers;
import io.vinnrate.kit.access.Reach;
import io.vinnrate.kit.access.ReachCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
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
  private static final Set<String> ATTRIBUTES = Set.of(OWNER, TEAM, TERRITORY);

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
    if (limits.keySet().retainAll(ATTRIBUTES)) {
      limits.put(OWNER, Collections.emptySortedSet()); // customers have no such attribute
    }
    return limits;
  }

  /**
   * What holds for the rows of customers within reach.
   *
   * @param prefix what the statement writes before a customer's column, such as {@code c.}
   */
  public ReachCondition condition(String prefix) {
    return ReachCondition.of(callers.reach(), ATTRIBUTES, prefix);
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
