package io.vinnrate.kit.json;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.EnumNamingStrategy;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of an enum constant outside Java: {@code MEETING_FOLLOW_UP} is {@code meetingFollowUp};
 * a single letter such as {@code A} stays what it is.
 */
public final class WireName implements EnumNamingStrategy {

  /** The same rule for Jackson. */
  public static final EnumNamingStrategy STRATEGY = new WireName();

  private WireName() {}

  /** The name in JSON, query parameters and events. */
  public static String of(Enum<?> constant) {
    return of(constant.name());
  }

  /** The same, of a constant's name in Java. */
  public static String of(String constant) {
    return constant.length() == 1
        ? constant
        : EnumNamingStrategies.LOWER_CAMEL_CASE.convertEnumToExternalName(constant);
  }

  /** The constant of this name outside Java; empty when there is none. */
  public static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
    return Stream.of(type.getEnumConstants()).filter(it -> of(it).equals(name)).findFirst();
  }

  @Override
  public String convertEnumToExternalName(String enumName) {
    return of(enumName);
  }
}
