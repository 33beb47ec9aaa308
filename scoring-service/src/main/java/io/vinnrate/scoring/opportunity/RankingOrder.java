package io.vinnrate.scoring.opportunity;

/** What open opportunities are ranked by, the largest first. */
public enum RankingOrder {
  /** Amount times win probability. */
  EXPECTED_VALUE("expected_value"),
  /** How likely it is to be won. */
  WIN_PROBABILITY("win_probability");

  private final String column;

  RankingOrder(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
