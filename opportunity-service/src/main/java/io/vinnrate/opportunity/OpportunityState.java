package io.vinnrate.opportunity;

import io.vinnrate.kit.json.WireName;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an opportunity itself, as paths and values for its history: the paths are those
 * of the opportunity as callers see it, the values texts, and what is unknown is not there.
 */
public final class OpportunityState {

  private final SortedMap<String, String> values = new TreeMap<>();

  private OpportunityState() {}

  /** The state of an opportunity now. */
  public static SortedMap<String, String> of(Opportunity opportunity) {
    OpportunityState state = new OpportunityState();
    state.put("/createdAt", opportunity.createdAt());
    state.put(opportunity.details());
    state.put("/pipeline", opportunity.position().pipeline());
    state.put("/stage", opportunity.position().stage());
    state.put("/methodStage", opportunity.position().methodStage());
    state.put("/assessment", opportunity.assessment());
    state.put("/lastContactAt", opportunity.lastContactAt());
    state.put("/steps/sellerStep", opportunity.steps().sellerStep());
    state.put("/steps/buyerStep", opportunity.steps().buyerStep());
    state.put(opportunity.nextStep());
    state.put(opportunity.closure());
    opportunity.checklist().done().forEach(state::put);
    opportunity.buyingCentre().stakeholders().forEach(state::put);
    return state.values;
  }

  private void put(OpportunityDetails details) {
    put("/externalId", details.externalId());
    put("/customerId", details.customerId());
    put("/title", details.title());
    put("/situation", details.situation());
    put("/productSegment", details.productSegment());
    put("/amount/amount", details.amount().value());
    put("/amount/currency", details.amount().currency().getCurrencyCode());
    put("/expectedCloseDate", details.expectedCloseDate());
    put("/owner", details.assignment().owner());
    put("/team", details.assignment().team());
    put("/territory", details.assignment().territory());
    put("/buyingProcess", details.buyingProcess());
  }

  private void put(String path, Assessment assessment) {
    assessment
        .factors()
        .forEach((factor, control) -> put(path + "/factors/" + WireName.of(factor), control));
    assessment.answers().forEach((key, answer) -> put(path + "/answers/" + key, answer));
    put(path + "/assessedAt", assessment.assessedAt());
  }

  private void put(@Nullable NextStep step) {
    if (step != null) {
      put("/nextStep/what", step.what());
      put("/nextStep/at", step.at());
    }
  }

  private void put(@Nullable Closure closure) {
    if (closure != null) {
      put("/closure/outcome", closure.outcome());
      put("/closure/reason", closure.reason());
      put("/closure/reasonKey", closure.reasonKey());
      put("/closure/competitor", closure.competitor());
      put("/closure/closedAt", closure.closedAt());
      put("/closure/assessment", closure.assessment());
    }
  }

  private void put(String activity, Checklist.Done done) {
    String path = "/exitActivities/" + activity;
    put(path + "/doneAt", done.at());
    put(path + "/by", done.by());
    put(path + "/note", done.note());
  }

  private void put(UUID id, Stakeholder stakeholder) {
    String path = "/stakeholders/" + id;
    put(path + "/name", stakeholder.name());
    put(path + "/title", stakeholder.title());
    put(path + "/role", stakeholder.role());
    for (int i = 0; i < stakeholder.otherRoles().size(); i++) {
      put(path + "/otherRoles/" + i, stakeholder.otherRoles().get(i));
    }
    put(path + "/stance", stakeholder.stance());
    put(path + "/influence", stakeholder.influence());
    put(path + "/met", stakeholder.met());
    put(path + "/lastContactAt", stakeholder.lastContactAt());
    put(path + "/personId", stakeholder.personId());
  }

  private void put(String path, @Nullable Object value) {
    if (value != null) {
      values.put(path, text(value));
    }
  }

  /**
   * A value as text: names as outside of Java, numbers plain and without zeros at their end, and
   * all else as it writes itself.
   */
  private static String text(Object value) {
    return switch (value) {
      case Enum<?> constant -> WireName.of(constant);
      case Double number -> text(BigDecimal.valueOf(number));
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }

  /** Values at paths below another, for what is kept beside the opportunity. */
  public static Map<String, String> below(String path, Map<String, ?> values) {
    OpportunityState state = new OpportunityState();
    values.forEach((key, value) -> state.put(path + "/" + key, value));
    return state.values;
  }
}
