package io.vinnrate.opportunity.seller;

/**
 * The types of sellers that the sales training tells apart, of which challengers have the best
 * results. Information for people who coach: no score is ever made of it.
 */
public enum SellerProfile {
  HARD_WORKER,
  CHALLENGER,
  RELATIONSHIP_BUILDER,
  LONE_WOLF,
  PROBLEM_SOLVER
}
