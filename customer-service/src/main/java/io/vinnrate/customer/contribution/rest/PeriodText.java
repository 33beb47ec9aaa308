package io.vinnrate.customer.contribution.rest;

import io.vinnrate.customer.contribution.Period;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text of a period. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PeriodText.Check.class)
@interface PeriodText {

  String message() default "must be a year, quarter or month such as 2026, 2026-Q3 or 2026-09";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Knows what can be read. */
  class Check implements ConstraintValidator<PeriodText, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      try {
        Period.parse(text);
        return true;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
