package io.vinnrate.opportunity;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.history.Past;
import io.vinnrate.opportunity.pipeline.Stage;
import io.vinnrate.opportunity.reason.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as it was, read from its history: the way back from the paths and values that
 * {@link OpportunityState} makes.
 */
final class PastOpportunity {

  private final UUID id;
  private final Past past;
  private final SortedMap<String, String> state;

  PastOpportunity(UUID id, Past past) {
    this.id = id;
    this.past = past;
    this.state = past.state();
  }

  UUID id() {
    return id;
  }

  long version() {
    return past.version();
  }

  Instant createdAt() {
    return Instant.parse(known("/createdAt"));
  }

  Instant changedAt() {
    return past.at();
  }

  OpportunityDetails details() {
    return new OpportunityDetails(
        state.get("/externalId"),
        UUID.fromString(known("/customerId")),
        known("/title"),
        constant("/situation", Situation.class),
        state.get("/productSegment"),
        new Amount(
            new BigDecimal(known("/amount/amount")),
            Currency.getInstance(known("/amount/currency"))),
        LocalDate.parse(known("/expectedCloseDate")),
        new Assignment(state.get("/owner"), state.get("/team"), state.get("/territory")),
        constant("/buyingProcess", BuyingProcess.class));
  }

  Position position() {
    return new Position(
        known("/pipeline"), known("/stage"), knownConstant("/methodStage", Stage.class));
  }

  Assessment assessment() {
    return assessment("/assessment");
  }

  ProcessSteps steps() {
    return new ProcessSteps(
        constant("/steps/sellerStep", SellerStep.class),
        constant("/steps/buyerStep", BuyerStep.class));
  }

  Checklist checklist() {
    Map<String, Checklist.Done> done = new TreeMap<>();
    for (String activity : below("/exitActivities")) {
      String path = "/exitActivities/" + activity;
      done.put(
          activity,
          new Checklist.Done(
              Instant.parse(known(path + "/doneAt")),
              state.get(path + "/by"),
              state.get(path + "/note")));
    }
    return new Checklist(done);
  }

  @Nullable Instant lastContactAt() {
    return instant("/lastContactAt");
  }

  @Nullable NextStep nextStep() {
    String what = state.get("/nextStep/what");
    return what == null ? null : new NextStep(what, instant("/nextStep/at"));
  }

  Map<UUID, Stakeholder> stakeholders() {
    Map<UUID, Stakeholder> stakeholders = new HashMap<>();
    for (String stakeholder : below("/stakeholders")) {
      stakeholders.put(UUID.fromString(stakeholder), stakeholder("/stakeholders/" + stakeholder));
    }
    return stakeholders;
  }

  private Stakeholder stakeholder(String path) {
    List<Role> otherRoles = new ArrayList<>();
    for (String place : below(path + "/otherRoles")) {
      otherRoles.add(knownConstant(path + "/otherRoles/" + place, Role.class));
    }
    return new Stakeholder(
        known(path + "/name"),
        state.get(path + "/title"),
        knownConstant(path + "/role", Role.class),
        otherRoles,
        knownConstant(path + "/stance", Stance.class),
        constant(path + "/influence", Influence.class),
        Boolean.parseBoolean(known(path + "/met")),
        instant(path + "/lastContactAt"),
        at(path + "/personId", UUID::fromString));
  }

  @Nullable Closure closure() {
    Outcome outcome = constant("/closure/outcome", Outcome.class);
    return outcome == null
        ? null
        : new Closure(
            outcome,
            state.get("/closure/reason"),
            state.get("/closure/reasonKey"),
            state.get("/closure/competitor"),
            Instant.parse(known("/closure/closedAt")),
            assessment("/closure/assessment"));
  }

  private Assessment assessment(String path) {
    Map<Factor, Double> factors = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      String control = state.get(path + "/factors/" + WireName.of(factor));
      if (control != null) {
        factors.put(factor, Double.valueOf(control));
      }
    }
    Map<String, String> answers = new TreeMap<>();
    for (String criterion : below(path + "/answers")) {
      answers.put(criterion, known(path + "/answers/" + criterion));
    }
    return new Assessment(factors, answers, instant(path + "/assessedAt"));
  }

  /** What stands directly below a path. */
  private Set<String> below(String path) {
    int start = path.length() + 1;
    Set<String> names = new TreeSet<>();
    // '0' comes right after '/'
    for (String longer : state.subMap(path + "/", path + "0").keySet()) {
      int end = longer.indexOf('/', start);
      names.add(end < 0 ? longer.substring(start) : longer.substring(start, end));
    }
    return names;
  }

  private String known(String path) {
    String value = state.get(path);
    if (value == null) {
      throw new IllegalStateException("The history of %s lacks %s".formatted(id, path));
    }
    return value;
  }

  private <E extends Enum<E>> E knownConstant(String path, Class<E> type) {
    return WireName.constant(type, known(path))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The history of %s has '%s' at %s".formatted(id, known(path), path)));
  }

  private <E extends Enum<E>> @Nullable E constant(String path, Class<E> type) {
    return at(path, it -> knownConstant(path, type));
  }

  private @Nullable Instant instant(String path) {
    return at(path, Instant::parse);
  }

  private <T> @Nullable T at(String path, Function<String, T> read) {
    String value = state.get(path);
    return value == null ? null : read.apply(value);
  }
}
