package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.Coverage;
import io.vinnrate.opportunity.Coverage.DecisionMaker;
import io.vinnrate.opportunity.Coverage.Evaluators;
import io.vinnrate.opportunity.Coverage.Opponents;
import io.vinnrate.opportunity.Coverage.Sponsor;
import io.vinnrate.opportunity.Role;
import io.vinnrate.opportunity.RoleCoverage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a buying centre is covered, in JSON. */
@Schema(
    name = "Coverage",
    description =
        "How far we have come with those who take part; a person of several roles counts in each."
            + " The last four are the answers that scoring-service derives from the same facts")
record CoverageBody(
    @Schema(description = "All seven roles, in their order", required = true) List<OfRole> roles,
    @Schema(
            description =
                "Those of decision maker, affected manager, affected user, evaluator and sponsor"
                    + " that nobody is known to have",
            required = true)
        List<Role> missing,
    @Schema(
            description =
                "How far we have come with those who decide; absent while nobody is known")
        @Nullable DecisionMaker decisionMaker,
    @Schema(description = "Whether somebody sells for us inside; absent while nobody is known")
        @Nullable Sponsor sponsor,
    @Schema(
            description =
                "Whether somebody works against us; that there is nobody is only known when"
                    + " everybody was met. Absent while nobody is known")
        @Nullable Opponents opponents,
    @Schema(
            description =
                "How many of those who evaluate we have met; absent while no evaluator is known")
        @Nullable Evaluators evaluators) {

  static CoverageBody of(Coverage coverage) {
    return new CoverageBody(
        coverage.roles().stream().map(OfRole::of).toList(),
        coverage.missing(),
        coverage.decisionMaker(),
        coverage.sponsor(),
        coverage.opponents(),
        coverage.evaluators());
  }

  /** How one role is covered. */
  @Schema(name = "RoleCoverage", description = "How one role is covered")
  record OfRole(
      @Schema(description = "The role", examples = "evaluator", required = true) Role role,
      @Schema(description = "How many have it", examples = "3", required = true) int stakeholders,
      @Schema(description = "How many of these we have met", examples = "2", required = true)
          int met,
      @Schema(description = "How many of these are for it", examples = "1", required = true)
          int supporting,
      @Schema(description = "How many of these are against it", examples = "0", required = true)
          int opposing) {

    static OfRole of(RoleCoverage covered) {
      return new OfRole(
          covered.role(),
          covered.stakeholders(),
          covered.met(),
          covered.supporting(),
          covered.opposing());
    }
  }
}
