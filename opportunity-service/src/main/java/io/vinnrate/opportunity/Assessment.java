package io.vinnrate.opportunity;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an opportunity. A factor or criterion that is not here is unknown, which is not
 * the same as low.
 *
 * @param factors controls given directly, each 0 to 1, in the order of the factors
 * @param answers the answer by criterion of the rubric, in the order of the criteria's names
 * @param assessedAt when factors or answers last became what they are; null while nothing was said
 */
public record Assessment(
    Map<Factor, Double> factors, Map<String, String> answers, @Nullable Instant assessedAt) {

  /** Nothing is known. */
  public static final Assessment NONE = of(Map.of(), Map.of());

  public Assessment {
    Map<Factor, Double> controls = new EnumMap<>(Factor.class);
    factors.forEach((factor, control) -> controls.put(factor, checked(control)));
    factors = Collections.unmodifiableMap(controls);
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
  }

  /** What somebody says now; the opportunity adds when it took that over. */
  public static Assessment of(Map<Factor, Double> factors, Map<String, String> answers) {
    return new Assessment(factors, answers, null);
  }

  /** Whether both say the same, whenever they said it. */
  boolean saysTheSameAs(Assessment other) {
    return factors.equals(other.factors) && answers.equals(other.answers);
  }

  /** The same, taken over at a time. */
  Assessment at(Instant time) {
    return new Assessment(factors, answers, time);
  }

  private static double checked(double control) {
    if (!(control >= 0 && control <= 1)) {
      throw new IllegalArgumentException("a control must be a number from 0 to 1");
    }
    // turns -0.0 into 0.0, so that equal assessments are equal
    return control + 0.0;
  }
}
