package io.vinnrate.kit.validation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The code of a currency of ISO 4217, in capital letters. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CurrencyCode.Check.class)
public @interface CurrencyCode {

  String message() default "must be the ISO 4217 code of a currency, such as NOK";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Knows the currencies that the Java runtime knows. */
  class Check implements ConstraintValidator<CurrencyCode, String> {

    private static final Set<String> CODES =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(toUnmodifiableSet());

    /** Whether there is a currency with this code. */
    public static boolean knows(String code) {
      return CODES.contains(code);
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || knows(code);
    }
  }
}
