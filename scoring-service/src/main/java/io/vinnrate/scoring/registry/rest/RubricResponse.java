package io.vinnrate.scoring.registry.rest;

import io.vinnrate.scoring.registry.StoredRubric;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rubric in JSON. */
@Schema(name = "Rubric", description = "The criteria by which opportunities are assessed")
public record RubricResponse(
    @Schema(description = "Its name", examples = "default-1", required = true) String version,
    @Schema(required = true) List<CriterionBody> criteria,
    @Schema(description = "When it was made", required = true) Instant createdAt) {

  static RubricResponse of(StoredRubric stored) {
    return new RubricResponse(
        stored.rubric().version(),
        stored.rubric().criteria().stream().map(CriterionBody::of).toList(),
        stored.createdAt());
  }
}
