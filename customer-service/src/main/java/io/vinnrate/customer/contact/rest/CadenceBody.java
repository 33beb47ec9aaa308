package io.vinnrate.customer.contact.rest;

import static java.util.Objects.requireNonNull;

import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.contact.ServiceLevels;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The cadences of all classes in JSON; named as the classes are, so that errors point there. */
@Schema(
    name = "CadenceDays",
    description =
        "For each class, how many days after the last proactive contact the next one is due")
@SuppressWarnings("MemberName")
public record CadenceBody(
    @Schema(description = "Key customers", examples = "14", required = true)
        @NotNull
        @Positive
        @Max(ServiceLevels.MAX_CADENCE_DAYS)
        Integer N,
    @Schema(description = "Class A", examples = "30", required = true)
        @NotNull
        @Positive
        @Max(ServiceLevels.MAX_CADENCE_DAYS)
        Integer A,
    @Schema(description = "Class B", examples = "60", required = true)
        @NotNull
        @Positive
        @Max(ServiceLevels.MAX_CADENCE_DAYS)
        Integer B,
    @Schema(description = "Class C", examples = "120", required = true)
        @NotNull
        @Positive
        @Max(ServiceLevels.MAX_CADENCE_DAYS)
        Integer C) {

  static CadenceBody of(Map<CustomerClass, Integer> days) {
    return new CadenceBody(
        requireNonNull(days.get(CustomerClass.N)),
        requireNonNull(days.get(CustomerClass.A)),
        requireNonNull(days.get(CustomerClass.B)),
        requireNonNull(days.get(CustomerClass.C)));
  }

  Map<CustomerClass, Integer> toDays() {
    return Map.of(CustomerClass.N, N, CustomerClass.A, A, CustomerClass.B, B, CustomerClass.C, C);
  }
}
