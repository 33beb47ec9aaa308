package io.vinnrate.customer.rest;

import io.vinnrate.customer.NorwegianOrganizationNumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The organisation number is one of the customer's country, where that country's rule is known. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NumberOfItsCountry.Check.class)
@interface NumberOfItsCountry {

  String message() default
      "must be nine digits, the last of which is the check digit of the others, when the country is"
          + " NO";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Knows Norway's rule. */
  class Check implements ConstraintValidator<NumberOfItsCountry, CustomerRequest> {

    private static final String NUMBER = "organizationNumber";

    @Override
    public boolean isValid(CustomerRequest request, ConstraintValidatorContext context) {
      if (isOfItsCountry(request)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode(NUMBER)
          .addConstraintViolation();
      return false;
    }

    private static boolean isOfItsCountry(CustomerRequest request) {
      return request.organizationNumber() == null
          || request.profile() == null
          || !NorwegianOrganizationNumber.COUNTRY.equals(request.profile().country())
          || NorwegianOrganizationNumber.isValid(request.organizationNumber());
    }
  }
}
