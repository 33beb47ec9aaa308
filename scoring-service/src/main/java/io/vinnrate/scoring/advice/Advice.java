package io.vinnrate.scoring.advice;

import io.vinnrate.scoring.model.Text;
import io.vinnrate.scoring.opportunity.OpportunityStatus;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of advice and when it fits.
 *
 * @param id names it, unique within the catalogue
 * @param rows the rows of the selling method that it comes from: A1 to A15, B1 to B23
 * @param conditions all of them must hold; without one on the status it fits open opportunities
 *     only
 * @param text what people read; it leaves the vision and the decision to the buyer (B23)
 */
public record Advice(String id, List<String> rows, List<Condition> conditions, Text text) {

  private static final String STATUS = Dimension.STATUS.key();
  private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern ROW = Pattern.compile("A([1-9]|1[0-5])|B([1-9]|1[0-9]|2[0-3])");

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException that says what is wrong
   */
  public Advice {
    rows = List.copyOf(rows);
    conditions = List.copyOf(conditions);
    require(ID.matcher(id).matches(), "the id must be in lower camel case");
    require(!rows.isEmpty(), "rows names none");
    rows.forEach(row -> require(ROW.matcher(row).matches(), "there is no row " + row));
    require(!conditions.isEmpty(), "when demands nothing");
    Set<String> subjects = new HashSet<>();
    conditions.forEach(it -> require(subjects.add(it.about()), it.about() + " is there twice"));
  }

  /** The advice with what it fits; empty when one condition does not hold. */
  Optional<MatchedAdvice> match(Standing standing) {
    Map<String, String> because = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      Optional<String> value = condition.match(standing);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      because.put(condition.about(), value.get());
    }
    return standing.status() == OpportunityStatus.OPEN || because.containsKey(STATUS)
        ? Optional.of(new MatchedAdvice(this, because))
        : Optional.empty();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
