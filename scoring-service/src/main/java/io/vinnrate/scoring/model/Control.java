package io.vinnrate.scoring.model;

/** What is known of one factor's control. */
sealed interface Control {
  /** m_f, 0…1. */
  double mean();

  /** The 10 % quantile, 0…1. */
  double low();

  /** The 90 % quantile, 0…1. */
  double high();

  /** Given directly: no spread. */
  record Given(double mean) implements Control {
    @Override
    public double low() {
      return mean;
    }

    @Override
    public double high() {
      return mean;
    }
  }

  /** Beta distributed. */
  sealed interface Uncertain extends Control {
    BetaSpread spread();

    @Override
    default double low() {
      return Calibration.logistic(spread().lowLogit());
    }

    @Override
    default double high() {
      return Calibration.logistic(spread().highLogit());
    }
  }

  /** No answer yet: nothing but the prior. */
  record Unknown(double mean, BetaSpread spread) implements Uncertain {}

  /** Inferred from the prior and the answers. */
  record Inferred(double mean, BetaSpread spread) implements Uncertain {}
}
