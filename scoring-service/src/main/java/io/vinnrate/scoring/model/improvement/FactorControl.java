package io.vinnrate.scoring.model.improvement;

/** α and α + β of one factor's control. */
record FactorControl(double alpha, double strength) {
  /** m_f. */
  double mean() {
    return alpha / strength;
  }
}
