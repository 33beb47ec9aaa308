package io.vinnrate.opportunity.rest;

import io.vinnrate.opportunity.rubric.KnownCriteria;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds all that is wrong with an assessment at once, each at its own place. */
@ApplicationScoped
class KnownAnswersValidator implements ConstraintValidator<KnownAnswers, AssessmentBody> {

  private final KnownCriteria criteria;

  KnownAnswersValidator(KnownCriteria criteria) {
    this.criteria = criteria;
  }

  @Override
  public boolean isValid(@Nullable AssessmentBody body, ConstraintValidatorContext context) {
    if (body == null) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    boolean valid = true;
    for (Map.Entry<String, @Nullable String> answer : body.answersOrNone().entrySet()) {
      valid &= report(context, answer.getKey(), finding(answer));
    }
    return valid;
  }

  private Optional<String> finding(Map.Entry<String, @Nullable String> answer) {
    Optional<List<String>> possible = criteria.answersOf(answer.getKey());
    if (possible.isEmpty()) {
      return Optional.of(
          "is not a criterion; the criteria are " + String.join(", ", criteria.names()));
    }
    String given = answer.getValue();
    return given != null && possible.get().contains(given)
        ? Optional.empty()
        : Optional.of("must be one of " + String.join(", ", possible.get()));
  }

  /** The finding is a template to the validator: it must not hold what the caller sent. */
  private static boolean report(
      ConstraintValidatorContext context, String key, Optional<String> finding) {
    finding.ifPresent(
        text ->
            context
                .buildConstraintViolationWithTemplate(text)
                .addPropertyNode("answers")
                .addPropertyNode(key)
                .addConstraintViolation());
    return finding.isEmpty();
  }
}
