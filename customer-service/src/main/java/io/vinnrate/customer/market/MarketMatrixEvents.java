package io.vinnrate.customer.market;

/** Where it is told what is sold to whom. */
public interface MarketMatrixEvents {

  /** Tells of the matrix when the current transaction commits. */
  void publish(MarketMatrix changed);
}
