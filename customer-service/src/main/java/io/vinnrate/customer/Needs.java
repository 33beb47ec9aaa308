package io.vinnrate.customer;

import org.jspecify.annotations.Nullable;

/**
 * What a customer needs, as segments see it.
 *
 * @param kind what it looks for
 * @param buyingProcess how thoroughly it buys
 * @param importance how important what we sell is to it
 * @param centralisation how centrally it decides
 * @param familiarity how well it knows our services
 */
public record Needs(
    @Nullable NeedKind kind,
    @Nullable BuyingProcess buyingProcess,
    @Nullable Degree importance,
    @Nullable Degree centralisation,
    @Nullable Degree familiarity) {

  /** Nothing is known. */
  public static final Needs UNKNOWN = new Needs(null, null, null, null, null);
}
