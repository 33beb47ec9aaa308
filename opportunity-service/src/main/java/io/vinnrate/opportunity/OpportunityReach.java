package io.vinnrate.opportunity;

import io.vinnrate.kit.access.Callers;
import io.vinnrate.kit.access.Reach;
import io.vinnrate.kit.access.ReachCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which opportunities the present caller may see and change: those whose owner, team and territory
 * the token allows. Outside of requests nothing is out of reach.
 */
@ApplicationScoped
public class OpportunityReach {

  private static final Set<String> ATTRIBUTES = Set.of("owner", "team", "territory");

  private final Callers callers;

  OpportunityReach(Callers callers) {
    this.callers = callers;
  }

  /** Whether an opportunity is within reach. */
  boolean includes(Opportunity opportunity) {
    return includes(opportunity.details().assignment());
  }

  private boolean includes(Assignment assignment) {
    return callers.reach().includes(attribute -> value(assignment, attribute));
  }

  /**
   * Insists that what is worked on so is within reach.
   *
   * @throws OpportunityException.OutOfReach when it is not
   */
  void require(Assignment assignment) {
    if (!includes(assignment)) {
      throw new OpportunityException.OutOfReach(assignment);
    }
  }

  /** The filter, which asks for the one value that the caller may see where it asks for any. */
  OpportunityFilter narrowed(OpportunityFilter filter) {
    Reach reach = callers.reach();
    Assignment only =
        new Assignment(
            only(reach.allowed("owner")),
            only(reach.allowed("team")),
            only(reach.allowed("territory")));
    return reach.isAll() ? filter : filter.of(filter.assignment().orElse(only));
  }

  private static @Nullable String only(@Nullable SortedSet<String> allowed) {
    return allowed != null && allowed.size() == 1 ? allowed.first() : null;
  }

  /** What holds for all rows that are within reach, besides what is asked for anyway. */
  List<Sql> conditions(Assignment asked) {
    SortedMap<String, SortedSet<String>> open = new TreeMap<>(callers.reach().limits());
    open.entrySet()
        .removeIf(
            limit -> {
              String value = value(asked, limit.getKey());
              return value != null && limit.getValue().contains(value);
            });
    ReachCondition condition = ReachCondition.of(new Reach(open), ATTRIBUTES, "");
    return open.isEmpty()
        ? List.of()
        : List.of(Sql.of("true" + condition.sql(), condition.values().toArray()));
  }

  private static @Nullable String value(Assignment assignment, String attribute) {
    return switch (attribute) {
      case "owner" -> assignment.owner();
      case "team" -> assignment.team();
      case "territory" -> assignment.territory();
      default -> null; // an opportunity has no such attribute: nothing is within that limit
    };
  }
}
