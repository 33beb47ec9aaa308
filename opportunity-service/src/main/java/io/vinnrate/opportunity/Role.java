package io.vinnrate.opportunity;

/** What part somebody has in the customer's decision. */
public enum Role {
  DECISION_MAKER,
  AFFECTED_MANAGER,
  AFFECTED_USER,
  EVALUATOR,
  SPONSOR,
  OPPONENT,
  OTHER
}
