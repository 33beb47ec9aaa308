package io.vinnrate.customer.market;

import io.vinnrate.customer.BuyingProcess;
import io.vinnrate.customer.Degree;
import io.vinnrate.customer.NeedKind;
import io.vinnrate.customer.Needs;
import java.util.Set;

/**
 * Conditions on what a customer needs; an empty set asks nothing.
 *
 * @param kind what it looks for is one of these
 * @param buyingProcess how thoroughly it buys is one of these
 * @param importance how important what we sell is to it is one of these
 * @param centralisation how centrally it decides is one of these
 * @param familiarity how well it knows our services is one of these
 */
public record NeedsFilter(
    Set<NeedKind> kind,
    Set<BuyingProcess> buyingProcess,
    Set<Degree> importance,
    Set<Degree> centralisation,
    Set<Degree> familiarity) {

  /** No condition. */
  public static final NeedsFilter ANY =
      new NeedsFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public NeedsFilter {
    kind = Values.ordered(kind);
    buyingProcess = Values.ordered(buyingProcess);
    importance = Values.ordered(importance);
    centralisation = Values.ordered(centralisation);
    familiarity = Values.ordered(familiarity);
  }

  Fit fits(Needs needs) {
    return Fit.oneOf(kind, needs.kind())
        .and(Fit.oneOf(buyingProcess, needs.buyingProcess()))
        .and(Fit.oneOf(importance, needs.importance()))
        .and(Fit.oneOf(centralisation, needs.centralisation()))
        .and(Fit.oneOf(familiarity, needs.familiarity()));
  }
}
