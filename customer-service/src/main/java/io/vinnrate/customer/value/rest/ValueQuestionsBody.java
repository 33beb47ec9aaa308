package io.vinnrate.customer.value.rest;

import io.vinnrate.customer.value.ValueQuestions;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The four questions about value in JSON. */
@Schema(
    name = "ValueQuestions",
    description = "Four questions about value, answered in the seller's words")
public record ValueQuestionsBody(
    @Schema(
            description = "What created value for the customer before",
            examples = "Fewer stops on the first line")
        @Size(min = 1, max = 2000)
        @Nullable String createdValueBefore,
    @Schema(
            description = "Why it buys from us and not from a competitor",
            examples = "We know its plant")
        @Size(min = 1, max = 2000)
        @Nullable String whyUs,
    @Schema(
            description = "What creates value for it now",
            examples = "Half as much energy for cooling")
        @Size(min = 1, max = 2000)
        @Nullable String createsValueNow,
    @Schema(description = "How we can create more", examples = "Monitor the second plant as well")
        @Size(min = 1, max = 2000)
        @Nullable String createMore) {

  static final ValueQuestionsBody UNANSWERED = of(ValueQuestions.UNANSWERED);

  static ValueQuestionsBody of(ValueQuestions questions) {
    return new ValueQuestionsBody(
        questions.createdValueBefore(),
        questions.whyUs(),
        questions.createsValueNow(),
        questions.createMore());
  }

  ValueQuestions toQuestions() {
    return new ValueQuestions(createdValueBefore, whyUs, createsValueNow, createMore);
  }
}
