package io.vinnrate.customer.contribution.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line that says in exactly one way which customer it means. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NamesOneCustomer.Check.class)
@interface NamesOneCustomer {

  String message() default "must have either customerId or externalId";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Counts the ways. */
  class Check implements ConstraintValidator<NamesOneCustomer, BulkContributionRequest> {

    @Override
    public boolean isValid(BulkContributionRequest line, ConstraintValidatorContext context) {
      return line.customerId() == null ^ line.externalId() == null;
    }
  }
}
