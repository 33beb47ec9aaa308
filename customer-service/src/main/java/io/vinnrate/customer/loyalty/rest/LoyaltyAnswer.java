package io.vinnrate.customer.loyalty.rest;

import static java.lang.annotation.ElementType.FIELD;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An answer of a survey. */
@Target(FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@DecimalMin("0")
@DecimalMax("10")
@Digits(integer = 2, fraction = 1)
@ReportAsSingleViolation
@interface LoyaltyAnswer {

  String message() default "must be from 0 to 10, with at most one decimal";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
