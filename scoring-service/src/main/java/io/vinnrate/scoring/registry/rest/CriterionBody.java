package io.vinnrate.scoring.registry.rest;

import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Derivation;
import io.vinnrate.scoring.model.Factor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A criterion in JSON. */
@Schema(name = "Criterion", description = "One thing that tells how well a factor is under control")
public record CriterionBody(
    @Schema(description = "Its name", examples = "budget", required = true)
        @NotNull
        @Pattern(regexp = Keys.PATTERN, message = Keys.MESSAGE)
        String key,
    @Schema(description = "The factor that it belongs to", examples = "value", required = true)
        @NotNull
        Factor factor,
    @Schema(
            description = "How many observations its answer counts for, more than 0",
            examples = "1",
            defaultValue = "1")
        @DecimalMin("0.000001")
        @DecimalMax("1000000")
        @Nullable Double weight,
    @Schema(description = "The question", required = true) @NotNull @Valid TextBody text,
    @Schema(description = "Where it comes from", examples = "B4")
        @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        @Size(max = 100)
        @Nullable String source,
    @Schema(
            description =
                "The rule by which its answer follows from facts; it has all answers of the rule",
            examples = "nextStep")
        @Nullable Derivation derivation,
    @Schema(
            description = "Worst first: their levels never fall",
            required = true,
            minItems = 1,
            maxItems = CriterionBody.MAX_ANSWERS)
        @NotNull
        @Size(min = 1, max = CriterionBody.MAX_ANSWERS)
        List<@NotNull @Valid AnswerBody> answers) {

  static final int MAX_ANSWERS = 8;

  static CriterionBody of(Criterion criterion) {
    return new CriterionBody(
        criterion.key(),
        criterion.factor(),
        criterion.weight(),
        TextBody.of(criterion.text()),
        criterion.source(),
        criterion.derivation(),
        criterion.answers().stream().map(AnswerBody::of).toList());
  }

  Criterion toCriterion() {
    return new Criterion(
        key,
        factor,
        Objects.requireNonNullElse(weight, 1.0),
        text.toText(),
        answers.stream().map(AnswerBody::toAnswer).toList(),
        source,
        derivation);
  }
}
