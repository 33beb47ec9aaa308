package io.vinnrate.customer.attention;

import static io.vinnrate.customer.CustomerClass.A;
import static io.vinnrate.customer.CustomerClass.B;
import static io.vinnrate.customer.CustomerClass.C;
import static io.vinnrate.customer.CustomerClass.N;
import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.contact.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttentionPlanTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final long SEED = 20_261_122;

  @Test
  void eachClassGetsThePartThatItGivesOfTheContribution() {
    assertThat(minutes(plan(1_000, one(N), one(A), one(B), one(C))))
        .containsExactly(400, 300, 200, 100);
  }

  @Test
  void thePartOfAnEmptyClassGoesToTheOthersInProportion() {
    assertThat(minutes(plan(1_000, demand(A, 3, 0), demand(C, 3, 0))))
        .containsExactly(0, 750, 0, 250);
    assertThat(minutes(plan(1_000, one(N), one(A), one(B)))).containsExactly(445, 333, 222, 0);
    assertThat(minutes(plan(2_400, demand(C, 500, 0)))).containsExactly(0, 0, 0, 2_400);
  }

  @Test
  void withoutCustomersThereIsNothingToPlan() {
    assertThat(minutes(plan(2_400))).containsExactly(0, 0, 0, 0);
  }

  @Test
  void asManyGetTimeAsGetAContactsWorth() {
    assertThat(planned(plan(240, demand(N, 10, 0)), N)).containsExactly(60, 60, 60, 60);
    assertThat(planned(plan(239, demand(N, 10, 0)), N)).containsExactly(80, 80, 79);
    assertThat(planned(plan(240, demand(N, 2, 0)), N)).containsExactly(120, 120);
    assertThat(planned(plan(90, demand(A, 10, 10)), A)).containsExactly(45, 45);
    assertThat(planned(plan(90, demand(B, 10, 10)), B)).containsExactly(30, 30, 30);
    assertThat(planned(plan(30, demand(C, 10, 10)), C)).containsExactly(15, 15);
  }

  @Test
  void anOverdueContactWeighsDouble() {
    assertThat(planned(plan(300, demand(N, 3, 2)), N)).containsExactly(120, 120, 60);
    assertThat(planned(plan(299, demand(N, 3, 2)), N)).containsExactly(150, 149);
  }

  @Test
  void oneGetsWhatIsTooLittleForAContact() {
    assertThat(planned(plan(20, demand(N, 10, 10)), N)).containsExactly(20);
  }

  @Test
  void theMostDueComeFirst() {
    ClassDemand demand = demand(N, 10, 4);
    List<PlannedContact> contacts = plan(300, demand).classes().getFirst().contacts();
    assertThat(contacts)
        .extracting(PlannedContact::contact)
        .containsExactlyElementsOf(demand.mostDue().subList(0, contacts.size()));
  }

  @Test
  void theMinutesAlwaysAddUpToTheWeek() {
    Random random = new Random(SEED);
    for (int round = 0; round < 3_000; round++) {
      int minutes = 1 + random.nextInt(round % 2 == 0 ? 3_000 : 60);
      Map<CustomerClass, ClassDemand> demands = randomDemands(random, minutes);
      AttentionPlan plan = AttentionPlan.of(minutes, demands, NOW);
      assertThat(minutes(plan).stream().mapToInt(it -> it).sum()).isEqualTo(minutes);
      for (ClassPlan part : plan.classes()) {
        assertThat(part.contacts().stream().mapToInt(PlannedContact::minutes).sum())
            .isEqualTo(part.minutes());
        assertThat(part.contacts()).allMatch(contact -> contact.minutes() > 0);
        isWorthAContact(part);
      }
    }
  }

  private static void isWorthAContact(ClassPlan part) {
    int least =
        switch (part.customerClass()) {
          case N -> 60;
          case A -> 45;
          case B -> 30;
          case C -> 15;
        };
    if (part.contacts().size() > 1) {
      assertThat(part.contacts()).allMatch(contact -> contact.minutes() >= least);
    }
  }

  private static Map<CustomerClass, ClassDemand> randomDemands(Random random, int minutes) {
    Map<CustomerClass, ClassDemand> demands = new EnumMap<>(CustomerClass.class);
    for (CustomerClass customerClass : CustomerClass.values()) {
      int customers = Math.max(customerClass == B ? 1 : 0, random.nextInt(-20, 60));
      int shown = Math.min(customers, AttentionPlan.mostContacts(customerClass, minutes));
      demands.put(
          customerClass, demand(customerClass, shown, shown == 0 ? 0 : random.nextInt(shown + 1)));
    }
    return demands;
  }

  private static AttentionPlan plan(int minutes, ClassDemand... demands) {
    Map<CustomerClass, ClassDemand> byClass = new EnumMap<>(CustomerClass.class);
    for (ClassDemand demand : demands) {
      byClass.put(demand.customerClass(), demand);
    }
    return AttentionPlan.of(minutes, byClass, NOW);
  }

  private static ClassDemand one(CustomerClass customerClass) {
    return demand(customerClass, 1, 0);
  }

  private static ClassDemand demand(CustomerClass customerClass, int customers, int overdue) {
    List<DueContact> contacts = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      Instant due = NOW.plus(Duration.ofDays(i - overdue));
      contacts.add(
          new DueContact(
              new UUID(customerClass.name().charAt(0), i),
              "Customer " + i,
              customerClass,
              null,
              null,
              new Due(due)));
    }
    return new ClassDemand(customerClass, customers, overdue, contacts);
  }

  private static List<Integer> minutes(AttentionPlan plan) {
    return plan.classes().stream().map(ClassPlan::minutes).toList();
  }

  private static List<Integer> planned(AttentionPlan plan, CustomerClass customerClass) {
    return plan.classes().stream()
        .filter(part -> part.customerClass() == customerClass)
        .flatMap(part -> part.contacts().stream())
        .map(PlannedContact::minutes)
        .toList();
  }
}
