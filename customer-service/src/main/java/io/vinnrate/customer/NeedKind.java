package io.vinnrate.customer;

/** What a customer looks for in what it buys. */
public enum NeedKind {
  LEADING_EDGE,
  PROCESS,
  STANDARD
}
