package io.vinnrate.scoring.registry.rest;

import io.vinnrate.scoring.model.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One possible answer in JSON. */
@Schema(name = "RubricAnswer", description = "One possible answer to a criterion")
public record AnswerBody(
    @Schema(description = "Its name", examples = "allocated", required = true)
        @NotNull
        @Pattern(regexp = Keys.PATTERN, message = Keys.MESSAGE)
        String key,
    @Schema(required = true) @NotNull @Valid TextBody text,
    @Schema(
            description = "How much control the answer is worth, 0 to 1",
            examples = "1",
            required = true)
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        Double level,
    @Schema(
            description = "The hours of work that it takes to get there from knowing nothing",
            examples = "6",
            required = true)
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1000000")
        Double effortHours) {

  static AnswerBody of(Answer answer) {
    return new AnswerBody(
        answer.key(), TextBody.of(answer.text()), answer.level(), answer.effortHours());
  }

  Answer toAnswer() {
    return new Answer(key, text.toText(), level, effortHours);
  }
}
