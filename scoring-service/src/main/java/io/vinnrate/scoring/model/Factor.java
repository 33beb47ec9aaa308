package io.vinnrate.scoring.model;

import java.util.Arrays;
import java.util.Optional;

/** The five factors of the win rate, in the order in which the win rate formula names them. */
public enum Factor {
  NEED("need"),
  SOLUTION("solution"),
  VALUE("value"),
  ACCESS("access"),
  SALES_PROCESS("salesProcess");

  private final String key;

  Factor(String key) {
    this.key = key;
  }

  /** The factor's name on the wire. */
  public String key() {
    return key;
  }

  /** Its place in the formula, from 0. */
  @SuppressWarnings("EnumOrdinal") // an index of arrays, in memory only
  public int index() {
    return ordinal();
  }

  /** The factor of this name on the wire; empty when there is none. */
  public static Optional<Factor> ofKey(String key) {
    return Arrays.stream(values()).filter(factor -> factor.key.equals(key)).findFirst();
  }
}
