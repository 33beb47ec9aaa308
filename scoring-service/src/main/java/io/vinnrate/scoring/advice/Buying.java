package io.vinnrate.scoring.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an opportunity is bought.
 *
 * @param desire the buying desire (B5), 1 (irrelevant) to 5 (desire); null when it is not known
 * @param process the buying process (B6); null when it is not known
 */
public record Buying(@Nullable Integer desire, @Nullable BuyingProcess process) {

  /** How difficult it is; empty while one of the two is not known. */
  public Optional<Difficulty> difficulty() {
    return desire == null || process == null
        ? Optional.empty()
        : Optional.of(Difficulty.of(desire, process));
  }

  /** What the difficulty still needs, by the names on the wire. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (desire == null) {
      missing.add(Standing.BUYING_DESIRE);
    }
    if (process == null) {
      missing.add("buyingProcess");
    }
    return List.copyOf(missing);
  }
}
