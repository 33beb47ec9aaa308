package io.vinnrate.customer.loyalty.rest;

import io.vinnrate.customer.loyalty.AdviserBehaviour;
import io.vinnrate.customer.loyalty.Driver;
import io.vinnrate.customer.loyalty.LoyaltySurvey;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a survey. */
@Schema(
    name = "LoyaltySurveyRequest",
    description =
        "What a customer answered, each answer 0 to 10 with at most one decimal; at least one")
public record LoyaltySurveyRequest(
    @Schema(description = "About what makes it loyal") @Valid @Nullable DriversBody drivers,
    @Schema(
            description =
                "About what its adviser does. Their mean is the score of the sales experience,"
                    + " unless that is answered as a whole")
        @Valid
        @Nullable AdviserBehavioursBody behaviours) {

  LoyaltySurvey toSurvey(LocalDate date) {
    Map<Driver, BigDecimal> ofDrivers =
        answers(Driver.class, Objects.requireNonNullElse(drivers, DriversBody.UNKNOWN)::answer);
    Map<AdviserBehaviour, BigDecimal> ofBehaviours =
        answers(
            AdviserBehaviour.class,
            Objects.requireNonNullElse(behaviours, AdviserBehavioursBody.UNKNOWN)::answer);
    if (ofDrivers.isEmpty() && ofBehaviours.isEmpty()) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED,
          "The survey has no answer",
          FieldError.at("#", "must have at least one answer"));
    }
    return new LoyaltySurvey(date, ofDrivers, ofBehaviours);
  }

  private static <K extends Enum<K>> Map<K, BigDecimal> answers(
      Class<K> type, Function<K, @Nullable BigDecimal> answer) {
    Map<K, BigDecimal> answers = new EnumMap<>(type);
    for (K key : type.getEnumConstants()) {
      BigDecimal given = answer.apply(key);
      if (given != null) {
        answers.put(key, given);
      }
    }
    return answers;
  }
}
