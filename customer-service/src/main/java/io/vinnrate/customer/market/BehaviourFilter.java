package io.vinnrate.customer.market;

import io.vinnrate.customer.Behaviour;
import io.vinnrate.customer.Degree;
import io.vinnrate.customer.Trend;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on how a customer behaves; an empty set and null ask nothing.
 *
 * @param revenueHistory how our revenue from it has developed is one of these
 * @param loyalty how loyal it is is one of these
 * @param innovationResponse how it responds to what is new is one of these
 * @param campaignResponse how it responds to campaigns is one of these
 * @param purchasesPerYear how often it buys
 * @param growth how it grows itself is one of these
 */
public record BehaviourFilter(
    Set<Trend> revenueHistory,
    Set<Degree> loyalty,
    Set<Degree> innovationResponse,
    Set<Degree> campaignResponse,
    @Nullable Range purchasesPerYear,
    Set<Trend> growth) {

  /** No condition. */
  public static final BehaviourFilter ANY =
      new BehaviourFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of());

  public BehaviourFilter {
    revenueHistory = Values.ordered(revenueHistory);
    loyalty = Values.ordered(loyalty);
    innovationResponse = Values.ordered(innovationResponse);
    campaignResponse = Values.ordered(campaignResponse);
    growth = Values.ordered(growth);
  }

  Fit fits(Behaviour behaviour) {
    return Fit.oneOf(revenueHistory, behaviour.revenueHistory())
        .and(Fit.oneOf(loyalty, behaviour.loyalty()))
        .and(Fit.oneOf(innovationResponse, behaviour.innovationResponse()))
        .and(Fit.oneOf(campaignResponse, behaviour.campaignResponse()))
        .and(Fit.within(purchasesPerYear, behaviour.purchasesPerYear()))
        .and(Fit.oneOf(growth, behaviour.growth()));
  }
}
