package io.vinnrate.customer.attention;

import io.vinnrate.customer.CustomerClass;
import java.util.List;

/**
 * A class's part of the week.
 *
 * @param customers how many there are in the class
 * @param overdue how many of them are overdue
 * @param minutes the class's part of the time
 * @param contacts whom the minutes are for; they add up to all of them
 */
public record ClassPlan(
    CustomerClass customerClass,
    long customers,
    long overdue,
    int minutes,
    List<PlannedContact> contacts) {

  public ClassPlan {
    contacts = List.copyOf(contacts);
  }
}
