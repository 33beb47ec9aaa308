package io.vinnrate.scoring.model;

/** What is known of one factor's control. */
sealed interface Control {
  /** m_f, 0…1. */
  double mean();

  /** The 10 % and 90 % quantiles. */
  Interval interval();

  /** Given directly: no spread. */
  record Given(double mean) implements Control {
    @Override
    public Interval interval() {
      return Interval.point(mean);
    }
  }

  /** Beta distributed. */
  sealed interface Uncertain extends Control {
    BetaSpread spread();
  }

  /** No answer yet: nothing but the prior, which is the same for every factor and assessment. */
  record Unknown(double mean, BetaSpread spread, Interval interval) implements Uncertain {}

  /** Inferred from the prior and the answers. */
  record Inferred(double mean, BetaSpread spread, Interval interval) implements Uncertain {
    /** With the interval of the spread. */
    static Inferred of(double mean, BetaSpread spread) {
      return new Inferred(mean, spread, spread.interval(Calibration.IDENTITY));
    }
  }
}
