package io.vinnrate.scoring.registry.rest;

import io.vinnrate.scoring.model.Rubric;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company's own rubric. */
@Schema(name = "RubricRequest", description = "A rubric: at least one criterion for each factor")
public record RubricRequest(
    @Schema(description = "Its name; never used again", examples = "ours-2", required = true)
        @NotNull
        @Pattern(regexp = Keys.PATTERN, message = Keys.MESSAGE)
        String version,
    @Schema(required = true, minItems = 5, maxItems = RubricRequest.MAX_CRITERIA)
        @NotNull
        @Size(max = RubricRequest.MAX_CRITERIA)
        List<@NotNull @Valid CriterionBody> criteria) {

  static final int MAX_CRITERIA = 60;

  /**
   * The rubric.
   *
   * @throws io.vinnrate.kit.problem.ProblemException with every fault of one part against another
   */
  Rubric toRubric() {
    RubricFaults.refuse(criteria);
    return new Rubric(version, criteria.stream().map(CriterionBody::toCriterion).toList());
  }
}
