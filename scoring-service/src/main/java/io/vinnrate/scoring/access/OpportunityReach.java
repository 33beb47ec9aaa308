package io.vinnrate.scoring.access;

import io.vinnrate.kit.access.Callers;
import io.vinnrate.kit.access.ReachCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Which opportunities the present caller may see: those whose owner, team and territory the token
 * allows. What an opportunity lacks, or what is not known of it, is within no limit. Outside of
 * requests nothing is out of reach.
 */
@ApplicationScoped
public class OpportunityReach {

  /** The attributes that an opportunity has, and the columns that they stand in. */
  private static final Set<String> COLUMNS = Set.of("owner", "team", "territory");

  private final Callers callers;

  OpportunityReach(Callers callers) {
    this.callers = callers;
  }

  /** What holds for each opportunity within the caller's reach, {@code scored_opportunity AS o}. */
  public ReachCondition condition() {
    return ReachCondition.of(callers.reach(), COLUMNS, "o.");
  }
}
