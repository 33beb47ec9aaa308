package io.vinnrate.scoring.registry.messaging;

import io.vinnrate.scoring.model.Answer;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Derivation;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Parameters;
import io.vinnrate.scoring.model.Rubric;
import io.vinnrate.scoring.model.Text;
import io.vinnrate.scoring.registry.ModelActivated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model in force as others see it: docs/contracts/schemas/model.v1.schema.json. */
record ModelPayload(
    String modelVersion,
    long activation,
    Instant activatedAt,
    RubricPayload rubric,
    Parameters parameters) {

  static ModelPayload of(ModelActivated event) {
    return new ModelPayload(
        event.model().version(),
        event.activation(),
        event.at(),
        RubricPayload.of(event.model().rubric()),
        event.model().parameters());
  }

  /** The criteria that assessments answer. */
  record RubricPayload(String version, List<CriterionPayload> criteria) {

    static RubricPayload of(Rubric rubric) {
      return new RubricPayload(
          rubric.version(), rubric.criteria().stream().map(CriterionPayload::of).toList());
    }
  }

  /** One criterion. */
  record CriterionPayload(
      String key,
      Factor factor,
      double weight,
      Text text,
      @Nullable String source,
      @Nullable Derivation derivation,
      List<Answer> answers) {

    static CriterionPayload of(Criterion criterion) {
      return new CriterionPayload(
          criterion.key(),
          criterion.factor(),
          criterion.weight(),
          criterion.text(),
          criterion.source(),
          criterion.derivation(),
          criterion.answers());
    }
  }
}
