package io.vinnrate.kit.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time that business can have: Java's calendar reaches further than the database's. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {PlausibleTime.OfDate.class, PlausibleTime.OfInstant.class})
public @interface PlausibleTime {

  /** The first year that is plausible. */
  int FIRST_YEAR = 1900;

  /** The last year that is plausible. */
  int LAST_YEAR = 2999;

  String message() default "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks dates. */
  class OfDate implements ConstraintValidator<PlausibleTime, LocalDate> {

    @Override
    public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
      return date == null || (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    }
  }

  /** Checks instants. */
  class OfInstant implements ConstraintValidator<PlausibleTime, Instant> {

    @Override
    public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
      if (instant == null) {
        return true;
      }
      int year = instant.atZone(ZoneOffset.UTC).getYear();
      return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
  }
}
