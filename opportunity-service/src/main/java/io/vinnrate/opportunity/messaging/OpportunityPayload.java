package io.vinnrate.opportunity.messaging;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.Amount;
import io.vinnrate.opportunity.Assessment;
import io.vinnrate.opportunity.BuyerStep;
import io.vinnrate.opportunity.BuyingProcess;
import io.vinnrate.opportunity.Closure;
import io.vinnrate.opportunity.NextStep;
import io.vinnrate.opportunity.Opportunity;
import io.vinnrate.opportunity.OpportunityDetails;
import io.vinnrate.opportunity.Role;
import io.vinnrate.opportunity.SellerStep;
import io.vinnrate.opportunity.Situation;
import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.Stance;
import io.vinnrate.opportunity.Status;
import io.vinnrate.opportunity.pipeline.Phase;
import io.vinnrate.opportunity.pipeline.Stage;
import io.vinnrate.opportunity.reason.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An opportunity's state as others see it: docs/contracts/schemas/opportunity.v1.schema.json. */
record OpportunityPayload(
    UUID opportunityId,
    UUID customerId,
    String title,
    @Nullable Situation situation,
    @Nullable String productSegment,
    Money amount,
    LocalDate expectedCloseDate,
    @Nullable String owner,
    @Nullable String team,
    @Nullable String territory,
    @Nullable BuyingProcess buyingProcess,
    Stage stage,
    Phase phase,
    Place pipeline,
    Status status,
    Known assessment,
    @Nullable Facts facts,
    @Nullable End closure,
    Instant createdAt,
    Instant changedAt) {

  static OpportunityPayload of(Opportunity opportunity) {
    OpportunityDetails details = opportunity.details();
    return new OpportunityPayload(
        opportunity.id(),
        details.customerId(),
        details.title(),
        details.situation(),
        details.productSegment(),
        Money.of(details.amount()),
        details.expectedCloseDate(),
        details.assignment().owner(),
        details.assignment().team(),
        details.assignment().territory(),
        details.buyingProcess(),
        opportunity.position().methodStage(),
        opportunity.position().phase(),
        new Place(opportunity.position().pipeline(), opportunity.position().stage()),
        opportunity.status(),
        Known.of(opportunity.assessment()),
        Facts.of(opportunity),
        End.of(opportunity.closure()),
        opportunity.createdAt(),
        opportunity.changedAt());
  }

  /** The expected sales value. */
  record Money(BigDecimal amount, String currency) {

    static Money of(Amount amount) {
      return new Money(amount.value(), amount.currency().getCurrencyCode());
    }
  }

  /** Where in its own pipeline the selling stands. */
  record Place(String version, String stage) {}

  /** What is known of it. */
  record Known(
      Map<String, Double> factors, Map<String, String> answers, @Nullable Instant assessedAt) {

    static Known of(Assessment assessment) {
      Map<String, Double> factors = new LinkedHashMap<>();
      assessment.factors().forEach((factor, control) -> factors.put(WireName.of(factor), control));
      return new Known(factors, assessment.answers(), assessment.assessedAt());
    }
  }

  /** What is known of daily work, from which answers are derived; nobody's name. */
  record Facts(
      @Nullable List<Member> buyingCentre,
      @Nullable Step nextStep,
      @Nullable Instant lastContactAt,
      @Nullable SellerStep sellerStep,
      @Nullable BuyerStep buyerStep) {

    private static final Facts NONE = new Facts(null, null, null, null, null);

    static @Nullable Facts of(Opportunity opportunity) {
      List<Member> members =
          opportunity.buyingCentre().stakeholders().values().stream().flatMap(Member::of).toList();
      Facts facts =
          new Facts(
              members.isEmpty() ? null : members,
              Step.of(opportunity.nextStep()),
              opportunity.lastContactAt(),
              opportunity.steps().sellerStep(),
              opportunity.steps().buyerStep());
      return facts.equals(NONE) ? null : facts;
    }
  }

  /** Somebody who takes part in the decision. */
  record Member(Role role, Stance stance, boolean met, @Nullable Instant lastContactAt) {

    /** One for each part that the person has. */
    static Stream<Member> of(Stakeholder stakeholder) {
      return stakeholder.roles().stream()
          .map(
              role ->
                  new Member(
                      role, stakeholder.stance(), stakeholder.met(), stakeholder.lastContactAt()));
    }
  }

  /** What comes next. */
  record Step(@Nullable Instant at) {

    static @Nullable Step of(@Nullable NextStep step) {
      return step == null ? null : new Step(step.at());
    }
  }

  /** How it ended. */
  record End(
      Outcome outcome,
      @Nullable String reason,
      @Nullable String reasonKey,
      @Nullable String competitor,
      Instant closedAt,
      Known assessment) {

    static @Nullable End of(@Nullable Closure closure) {
      return closure == null
          ? null
          : new End(
              closure.outcome(),
              closure.reason(),
              closure.reasonKey(),
              closure.competitor(),
              closure.closedAt(),
              Known.of(closure.assessment()));
    }
  }
}
