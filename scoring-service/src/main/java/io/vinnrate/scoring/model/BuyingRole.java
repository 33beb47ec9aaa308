package io.vinnrate.scoring.model;

/** The parts that people have in a purchase (B14). */
public enum BuyingRole {
  DECISION_MAKER,
  AFFECTED_MANAGER,
  AFFECTED_USER,
  EVALUATOR,
  SPONSOR,
  OPPONENT,
  OTHER
}
