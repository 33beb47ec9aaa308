package io.vinnrate.kit.json;

import com.fasterxml.jackson.databind.EnumNamingStrategies;

/**
 * The name of an enum constant outside Java: {@code MEETING_FOLLOW_UP} is {@code meetingFollowUp}.
 */
public final class WireName {

  private WireName() {}

  /** The name in JSON, query parameters and events. */
  public static String of(Enum<?> constant) {
    return EnumNamingStrategies.LOWER_CAMEL_CASE.convertEnumToExternalName(constant.name());
  }
}
