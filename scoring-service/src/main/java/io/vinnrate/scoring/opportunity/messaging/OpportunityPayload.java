package io.vinnrate.scoring.opportunity.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Facts;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.opportunity.Assignment;
import io.vinnrate.scoring.opportunity.OpportunityState;
import io.vinnrate.scoring.opportunity.OpportunityStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What scoring reads of an opportunity's event: docs/contracts/schemas/opportunity.v1.schema.json.
 */
record OpportunityPayload(
    @JsonProperty(required = true) UUID opportunityId,
    @JsonProperty(required = true) UUID customerId,
    @JsonProperty(required = true) String title,
    @JsonProperty(required = true) Amount amount,
    @JsonProperty(required = true) LocalDate expectedCloseDate,
    @Nullable String owner,
    @Nullable String team,
    @Nullable String territory,
    @Nullable String situation,
    @Nullable String productSegment,
    @Nullable String buyingProcess,
    @JsonProperty(required = true) String stage,
    @Nullable String phase,
    @JsonProperty(required = true) OpportunityStatus status,
    @JsonProperty(required = true) AssessmentPayload assessment,
    @Nullable FactsPayload facts) {

  /** Money. */
  record Amount(
      @JsonProperty(required = true) BigDecimal amount,
      @JsonProperty(required = true) String currency) {}

  /** What is known. */
  record AssessmentPayload(
      @JsonProperty(required = true) Map<String, Double> factors,
      @JsonProperty(required = true) Map<String, String> answers,
      @Nullable Instant assessedAt) {

    Assessment toAssessment() {
      Map<Factor, Double> controls = new EnumMap<>(Factor.class);
      factors.forEach((key, control) -> controls.put(factor(key), control));
      return new Assessment(controls, answers);
    }

    private static Factor factor(String key) {
      return Factor.ofKey(key).orElseThrow(() -> new PoisonException("unknown factor " + key));
    }
  }

  OpportunityState toState(long version) {
    return new OpportunityState(
        opportunityId,
        version,
        status,
        customerId,
        title,
        new Assignment(owner, team, territory),
        stage,
        phase,
        situation,
        productSegment,
        buyingProcess,
        amount.amount(),
        amount.currency(),
        expectedCloseDate,
        new Known(assessment.toAssessment(), facts == null ? Facts.NONE : facts.toFacts()),
        assessment.assessedAt());
  }
}
