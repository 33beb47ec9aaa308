package io.vinnrate.customer.attention;

import io.vinnrate.customer.CustomerClass;
import io.vinnrate.kit.LargestRemainder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a week's hours are spread over customers. Each class gets the part of the time that it gives
 * of the contribution by the deck: N 40, A 30, B 20, C 10 %; the part of a class without customers
 * goes to the others in proportion. Within a class the most due contacts come first, as many as get
 * a contact's worth of time, an overdue one twice the time of another. Whole minutes, which add up
 * exactly.
 *
 * @param minutes the week's time
 * @param classes all four, the most valuable first
 */
public record AttentionPlan(int minutes, List<ClassPlan> classes) {

  private static final Map<CustomerClass, Integer> PERCENT =
      Map.of(CustomerClass.N, 40, CustomerClass.A, 30, CustomerClass.B, 20, CustomerClass.C, 10);

  /** How many minutes a contact is worth at least. */
  private static final Map<CustomerClass, Integer> CONTACT_MINUTES =
      Map.of(CustomerClass.N, 60, CustomerClass.A, 45, CustomerClass.B, 30, CustomerClass.C, 15);

  private static final int OVERDUE_WEIGHT = 2;
  private static final int WEIGHT = 1;

  public AttentionPlan {
    classes = List.copyOf(classes);
  }

  /** How many contacts of a class there can be time for at the most, at least 1. */
  static int mostContacts(CustomerClass customerClass, int minutes) {
    return Math.max(1, minutes / contactMinutes(customerClass));
  }

  /**
   * Spreads a week's time.
   *
   * @param minutes at least 1
   * @param demands of all classes, each with {@link #mostContacts} contacts if it has so many
   */
  static AttentionPlan of(int minutes, Map<CustomerClass, ClassDemand> demands, Instant now) {
    Map<CustomerClass, Integer> budgets = budgets(minutes, demands);
    List<ClassPlan> classes = new ArrayList<>();
    for (CustomerClass customerClass : CustomerClass.values()) {
      ClassDemand demand =
          demands.getOrDefault(customerClass, new ClassDemand(customerClass, 0, 0, List.of()));
      int budget = budgets.getOrDefault(customerClass, 0);
      classes.add(
          new ClassPlan(
              customerClass,
              demand.customers(),
              demand.overdue(),
              budget,
              contacts(budget, demand, now)));
    }
    return new AttentionPlan(minutes, classes);
  }

  private static Map<CustomerClass, Integer> budgets(
      int minutes, Map<CustomerClass, ClassDemand> demands) {
    List<CustomerClass> present =
        demands.values().stream()
            .filter(demand -> !demand.mostDue().isEmpty())
            .map(ClassDemand::customerClass)
            .sorted()
            .toList();
    Map<CustomerClass, Integer> budgets = new EnumMap<>(CustomerClass.class);
    if (!present.isEmpty()) {
      int[] parts =
          LargestRemainder.spread(
              minutes, present.stream().mapToInt(AttentionPlan::percent).toArray());
      IntStream.range(0, parts.length).forEach(i -> budgets.put(present.get(i), parts[i]));
    }
    return budgets;
  }

  private static List<PlannedContact> contacts(int budget, ClassDemand demand, Instant now) {
    if (budget == 0) {
      return List.of();
    }
    int[] all =
        demand.mostDue().stream()
            .mapToInt(contact -> contact.due().isOverdue(now) ? OVERDUE_WEIGHT : WEIGHT)
            .toArray();
    int[] weights =
        IntStream.of(all).limit(affordable(budget, all, demand.customerClass())).toArray();
    int[] parts = LargestRemainder.spread(budget, weights);
    return IntStream.range(0, parts.length)
        .mapToObj(i -> new PlannedContact(demand.mostDue().get(i), parts[i]))
        .toList();
  }

  /**
   * How many of the first contacts get a contact's worth of time when they share the budget; at
   * least one, so that no time is left over.
   */
  private static int affordable(int budget, int[] weights, CustomerClass customerClass) {
    long sum = 0;
    int least = OVERDUE_WEIGHT;
    for (int count = 0; count < weights.length; count++) {
      sum += weights[count];
      least = Math.min(least, weights[count]);
      if ((long) budget * least < sum * contactMinutes(customerClass)) {
        return Math.max(1, count);
      }
    }
    return weights.length;
  }

  private static int percent(CustomerClass customerClass) {
    return PERCENT.getOrDefault(customerClass, 0);
  }

  private static int contactMinutes(CustomerClass customerClass) {
    return CONTACT_MINUTES.getOrDefault(customerClass, 1);
  }
}
