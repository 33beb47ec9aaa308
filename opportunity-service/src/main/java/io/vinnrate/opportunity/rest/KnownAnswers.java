package io.vinnrate.opportunity.rest;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Each factor, control, criterion and answer of an assessment is one that there is. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownAnswersValidator.class)
@interface KnownAnswers {

  String message() default "must be known";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
