package io.vinnrate.opportunity.reason;

import static java.util.stream.Collectors.joining;

import io.vinnrate.kit.json.WireName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reasons that a company tells apart when opportunities end.
 *
 * @param reasons in the order in which people see them; each key once
 */
public record ClosureReasons(List<ClosureReason> reasons) {

  /** How many there may be. */
  public static final int MAX_REASONS = 200;

  /** Those in force until a company has its own. */
  public static final ClosureReasons STANDARD = new ClosureReasons(StandardReasons.all());

  /**
   * Reasons.
   *
   * @throws ReasonException.KeyRepeated when a key stands for two
   */
  public ClosureReasons {
    reasons = List.copyOf(reasons);
    Set<String> keys = new HashSet<>();
    for (int place = 0; place < reasons.size(); place++) {
      if (!keys.add(reasons.get(place).key())) {
        throw new ReasonException.KeyRepeated(reasons.get(place).key(), place);
      }
    }
  }

  /**
   * Checks that opportunities can end so for a reason.
   *
   * @throws ReasonException.Unfitting when there is no such reason, or not for this outcome; it
   *     names those that there are
   */
  public void require(String key, Outcome outcome) {
    if (find(key).filter(reason -> reason.outcomes().contains(outcome)).isEmpty()) {
      throw new ReasonException.Unfitting(
          "'%s' is no reason why an opportunity is %s; these are: %s"
              .formatted(key, WireName.of(outcome), keys(outcome)));
    }
  }

  private Optional<ClosureReason> find(String key) {
    return reasons.stream().filter(reason -> reason.key().equals(key)).findFirst();
  }

  private String keys(Outcome outcome) {
    return reasons.stream()
        .filter(reason -> reason.outcomes().contains(outcome))
        .map(ClosureReason::key)
        .collect(joining(", "));
  }
}
