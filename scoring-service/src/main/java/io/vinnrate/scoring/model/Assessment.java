package io.vinnrate.scoring.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of one opportunity. Whether it can be scored depends on the rubric: {@link
 * Rubric#findings} tells.
 *
 * @param factors controls given directly, 0…1, iterated in the order of the factors; such a factor
 *     pays no heed to its answers
 * @param answers answer key by criterion key, iterated in the order of the keys
 */
public record Assessment(Map<Factor, Double> factors, Map<String, String> answers) {
  /** Nothing is known. */
  public static final Assessment EMPTY = new Assessment(Map.of(), Map.of());

  public Assessment {
    Map<Factor, Double> controls = new EnumMap<>(Factor.class);
    // Adding zero turns -0.0 into 0.0, so that equal inputs are equal to the bit.
    factors.forEach((factor, control) -> controls.put(factor, control + 0.0));
    factors = Collections.unmodifiableMap(controls);
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    Check.that(!answers.containsValue(null), "an answer must not be null");
  }
}
