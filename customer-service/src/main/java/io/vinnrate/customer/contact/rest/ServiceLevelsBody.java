package io.vinnrate.customer.contact.rest;

import io.vinnrate.customer.contact.ServiceLevels;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The service levels in JSON. */
@Schema(
    name = "ServiceLevels",
    description = "How often each class is contacted, and what a contact by each channel costs")
public record ServiceLevelsBody(
    @Schema(description = "How often each class is contacted", required = true) @NotNull @Valid
        CadenceBody cadenceDays,
    @Schema(description = "What a contact by each channel costs", required = true) @NotNull @Valid
        ChannelCostsBody channels,
    @Schema(
            description = "ISO 4217, always the company's own; may be left out of a request",
            examples = "NOK")
        @Nullable String currency) {

  static ServiceLevelsBody of(ServiceLevels levels, String currency) {
    return new ServiceLevelsBody(
        CadenceBody.of(levels.cadenceDays()), ChannelCostsBody.of(levels.costs()), currency);
  }

  /** What it says, unless in another currency than the company's. */
  ServiceLevels toLevels(String companyCurrency) {
    if (currency != null && !currency.equals(companyCurrency)) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED,
          "The costs are not in the company's currency",
          FieldError.at("#/currency", "must be " + companyCurrency + ", the company's currency"));
    }
    return new ServiceLevels(cadenceDays.toDays(), channels.toCosts());
  }
}
