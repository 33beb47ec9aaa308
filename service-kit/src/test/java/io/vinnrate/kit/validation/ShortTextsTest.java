package io.vinnrate.kit.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShortTextsTest {

  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

  private record Body(@ShortTexts @Nullable Map<String, String> texts) {}

  /** What the constraint stands for. */
  private record Plain(Map<String, @NotNull @Size(max = ShortTexts.LONGEST) String> texts) {}

  @Test
  void textsUpToTheLongestAreGood() {
    assertEquals(Set.of(), validator.validate(new Body(Map.of("a", "", "b", "x".repeat(100)))));
    assertEquals(Set.of(), validator.validate(new Body(Map.of())));
    assertEquals(Set.of(), validator.validate(new Body(null)));
  }

  @Test
  void eachThatIsMissingOrTooLongIsNamedAtItsKey() {
    Map<String, String> texts = new TreeMap<>(Map.of("good", "x", "long", "x".repeat(101)));
    texts.put("missing", null);
    assertEquals(
        Map.of(
            "texts[long].<map value>", "must not be longer than 100 characters",
            "texts[missing].<map value>", "must not be null"),
        validator.validate(new Body(texts)).stream()
            .collect(
                Collectors.toMap(
                    violation -> violation.getPropertyPath().toString(),
                    ConstraintViolation::getMessage)));
  }

  @Test
  void thePlacesAreThoseOfConstraintsOfEachValue() {
    Map<String, String> texts = new TreeMap<>(Map.of("a/b", "x".repeat(101)));
    texts.put("", null);
    assertEquals(paths(new Plain(texts)), paths(new Body(texts)));
  }

  private Set<String> paths(Object body) {
    return validator.validate(body).stream()
        .map(violation -> violation.getPropertyPath().toString())
        .collect(Collectors.toSet());
  }
}
