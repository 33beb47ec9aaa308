package io.vinnrate.customer.classification;

import io.vinnrate.customer.CustomerClass;
import java.math.BigDecimal;

/**
 * What is usual for a class (A3).
 *
 * @param customerShare the class's share of the customers, 0 to 1
 * @param contributionShare the class's share of the contribution, 0 to 1
 */
public record Norm(BigDecimal customerShare, BigDecimal contributionShare) {

  /** The norm of a class. */
  public static Norm of(CustomerClass customerClass) {
    return switch (customerClass) {
      case N -> new Norm(new BigDecimal("0.05"), new BigDecimal("0.4"));
      case A -> new Norm(new BigDecimal("0.15"), new BigDecimal("0.3"));
      case B -> new Norm(new BigDecimal("0.25"), new BigDecimal("0.2"));
      case C -> new Norm(new BigDecimal("0.55"), new BigDecimal("0.1"));
    };
  }
}
