package io.vinnrate.customer.attention;

import io.vinnrate.customer.CustomerClass;
import java.util.List;

/**
 * Which contacts a class of customers waits for.
 *
 * @param customers how many there are in the class
 * @param overdue how many of them are overdue
 * @param mostDue the first of them, the longest due first; none only when there are none in the
 *     class
 */
record ClassDemand(
    CustomerClass customerClass, long customers, long overdue, List<DueContact> mostDue) {

  ClassDemand {
    mostDue = List.copyOf(mostDue);
  }

  /** The same with the first of them. */
  ClassDemand with(List<DueContact> contacts) {
    return new ClassDemand(customerClass, customers, overdue, contacts);
  }
}
