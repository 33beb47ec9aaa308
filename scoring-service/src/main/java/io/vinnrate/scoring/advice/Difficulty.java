package io.vinnrate.scoring.advice;

import io.vinnrate.scoring.model.Text;

/**
 * How difficult it is to sell (B7). The matrix has one row for each buying desire, and one column
 * for the two light buying processes and one for the two thorough ones.
 */
public enum Difficulty {
  VERY_EASY("Very easy to sell", "Veldig lett å selge"),
  RELATIVELY_EASY("Relatively easy to sell", "Relativt lett å selge"),
  CHALLENGING("Challenging to sell", "Utfordrende å selge"),
  VERY_CHALLENGING("Very challenging to sell", "Veldig utfordrende å selge");

  private final Text text;

  Difficulty(String en, String nb) {
    this.text = new Text(en, nb);
  }

  /** What people read. */
  public Text text() {
    return text;
  }

  /**
   * The cell of the matrix.
   *
   * @param desire 1 (irrelevant) to 5 (desire)
   */
  static Difficulty of(int desire, BuyingProcess process) {
    boolean thorough = process.isThorough();
    return switch (desire) {
      case 1, 2 -> thorough ? VERY_CHALLENGING : CHALLENGING;
      case 3 -> thorough ? CHALLENGING : RELATIVELY_EASY;
      case 4, 5 -> thorough ? CHALLENGING : VERY_EASY;
      default -> throw new IllegalArgumentException("desire must be 1 to 5 but is " + desire);
    };
  }
}
