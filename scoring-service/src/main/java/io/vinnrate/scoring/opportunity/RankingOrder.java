package io.vinnrate.scoring.opportunity;

/** What open opportunities are ranked by, the largest first. */
public enum RankingOrder {
  /** Amount times win probability. */
  EXPECTED_VALUE("expected_value"),
  /** How likely it is to be won. */
  WIN_PROBABILITY("win_probability"),
  /** The expected value that its best next step gains in an hour. */
  GAIN_PER_HOUR("gain_per_hour");

  private final String column;

  RankingOrder(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
