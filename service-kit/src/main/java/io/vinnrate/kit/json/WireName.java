package io.vinnrate.kit.json;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.EnumNamingStrategy;

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

  @Override
  public String convertEnumToExternalName(String enumName) {
    return of(enumName);
  }
}
