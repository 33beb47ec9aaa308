package io.vinnrate.bench;

import java.util.Locale;

/**
 * How much of its best a service still does under more load than it can serve.
 *
 * @param scenario what was measured
 * @param perSecond good answers a second under that load
 * @param peak the most good answers a second under any load
 * @param target the share of the peak that must be reached
 */
record Goodput(String scenario, double perSecond, double peak, double target)
    implements Measurement {

  double share() {
    return perSecond / peak;
  }

  @Override
  public boolean isReached() {
    return share() >= target;
  }

  @Override
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s: %,.0f good answers/s; at its peak: %,.0f; share %.2f, target ≥ %.2f",
        scenario,
        perSecond,
        peak,
        share(),
        target);
  }
}
