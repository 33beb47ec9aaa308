package io.vinnrate.kit.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;

/** What a JSON value must be, in words for a person who does not know Java. */
final class JsonTypeName {

  private JsonTypeName() {}

  static String of(Class<?> type) {
    if (type == LocalDate.class) {
      return "a date that exists, such as 2026-03-31";
    }
    if (type == Instant.class || type == OffsetDateTime.class) {
      return "a date and time such as 2026-03-31T12:00:00Z";
    }
    if (type == UUID.class) {
      return "a UUID";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class || type.isEnum()) {
      return "a string";
    }
    if (isInteger(type)) {
      return "a whole number";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == BigDecimal.class) {
      return "a number";
    }
    return type.isArray() || Collection.class.isAssignableFrom(type) ? "an array" : "an object";
  }

  private static boolean isInteger(Class<?> type) {
    return type == int.class
        || type == Integer.class
        || type == long.class
        || type == Long.class
        || type == BigInteger.class;
  }
}
