package io.vinnrate.scoring.model;

/** What is known of the controls of all five factors. */
final class Controls {
  private static final Factor[] FACTORS = Factor.values();

  private final Control[] byFactor;

  private Controls(Control[] byFactor) {
    this.byFactor = byFactor;
  }

  /** What tells the control of a factor. */
  interface Source {
    Control of(Factor factor);
  }

  /** Those that the source tells, factor by factor. */
  static Controls of(Source source) {
    Control[] byFactor = new Control[FACTORS.length];
    for (Factor factor : FACTORS) {
      byFactor[factor.index()] = source.of(factor);
    }
    return new Controls(byFactor);
  }

  /** That of one factor. */
  Control of(Factor factor) {
    return byFactor[factor.index()];
  }

  /** The same with another control of one factor. */
  Controls with(Factor factor, Control control) {
    Control[] changed = byFactor.clone();
    changed[factor.index()] = control;
    return new Controls(changed);
  }
}
