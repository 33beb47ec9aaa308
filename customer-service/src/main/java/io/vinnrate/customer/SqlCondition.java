package io.vinnrate.customer;

import java.util.List;

/**
 * What a statement asks of rows besides.
 *
 * @param sql each condition after an {@code AND}; empty when nothing is asked
 * @param parameters the values of its place holders
 */
public record SqlCondition(String sql, List<Object> parameters) {

  /** Nothing is asked. */
  public static final SqlCondition NONE = new SqlCondition("", List.of());

  public SqlCondition {
    parameters = List.copyOf(parameters);
  }
}
