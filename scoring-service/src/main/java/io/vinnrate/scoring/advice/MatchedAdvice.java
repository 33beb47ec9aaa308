package io.vinnrate.scoring.advice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Advice that fits where an opportunity stands.
 *
 * @param because what it fits: the value that the opportunity has of each thing that the advice
 *     demands, in the order of the conditions
 */
public record MatchedAdvice(Advice advice, Map<String, String> because) {

  public MatchedAdvice {
    because = Collections.unmodifiableMap(new LinkedHashMap<>(because));
  }
}
