package io.vinnrate.customer.loyalty;

/** What an adviser does that makes for a good {@link Driver#SALES_EXPERIENCE}. */
public enum AdviserBehaviour {
  /** Offers unique and valuable perspectives. */
  UNIQUE_PERSPECTIVES,
  /** Helps to navigate alternatives. */
  NAVIGATES_ALTERNATIVES,
  /** Helps to avoid blunders. */
  AVOIDS_BLUNDERS,
  /** Educates on new areas. */
  EDUCATES,
  /** Is easy to buy from. */
  EASY_TO_BUY_FROM,
  /** Has broad support in the customer's whole organisation. */
  BROAD_SUPPORT
}
