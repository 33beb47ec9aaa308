package io.vinnrate.kit.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Texts by key, of which none is null or longer than {@value #LONGEST} characters; each that is
 * violates the constraint at its own key.
 *
 * <p>One constraint of the map instead of two of each value: where a body has twenty texts, the
 * latter cost more than what is done with them. OpenAPI learns of it by {@link ShortText}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ShortTexts.Check.class)
public @interface ShortTexts {

  /** How many characters a text may have. */
  int LONGEST = 100;

  String message() default "must not be longer than " + LONGEST + " characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** One of them, as OpenAPI describes it: the {@code additionalProperties} of the map. */
  @Schema(
      name = "ShortText",
      type = SchemaType.STRING,
      description = "A text of limited length",
      maxLength = LONGEST)
  interface ShortText {}

  /** Looks at each. */
  class Check implements ConstraintValidator<ShortTexts, Map<String, String>> {

    private static final String MISSING = "{jakarta.validation.constraints.NotNull.message}";

    @Override
    public boolean isValid(
        @Nullable Map<String, @Nullable String> texts, ConstraintValidatorContext context) {
      if (texts == null) {
        return true;
      }
      boolean valid = true;
      for (Map.Entry<String, @Nullable String> text : texts.entrySet()) {
        String value = text.getValue();
        if (value == null) {
          violate(context, text.getKey(), MISSING);
          valid = false;
        } else if (value.length() > LONGEST) {
          violate(context, text.getKey(), context.getDefaultConstraintMessageTemplate());
          valid = false;
        }
      }
      return valid;
    }

    private static void violate(ConstraintValidatorContext context, String key, String message) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(message)
          .addContainerElementNode("<map value>", Map.class, 1)
          .inIterable()
          .atKey(key)
          .addConstraintViolation();
    }
  }
}
