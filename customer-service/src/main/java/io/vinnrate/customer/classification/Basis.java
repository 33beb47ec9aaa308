package io.vinnrate.customer.classification;

import java.util.Optional;
import java.util.stream.Stream;

/** By what customers, ranked by their contribution, are divided into classes. */
public enum Basis {
  /** The share of the whole contribution that the customers ranked before have. */
  CONTRIBUTION_SHARE("contribution-share"),
  /** The share of all customers that those ranked before are. */
  CUSTOMER_SHARE("customer-share");

  private final String key;

  Basis(String key) {
    this.key = key;
  }

  /** Its name outside Java. */
  public String key() {
    return key;
  }

  /** The basis of that name; empty when there is none. */
  public static Optional<Basis> named(String key) {
    return Stream.of(values()).filter(basis -> basis.key.equals(key)).findFirst();
  }
}
