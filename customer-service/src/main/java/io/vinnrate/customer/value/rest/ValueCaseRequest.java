package io.vinnrate.customer.value.rest;

import io.vinnrate.customer.value.ValueCase;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.kit.validation.CurrencyCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a value case. */
@Schema(
    name = "ValueCaseRequest",
    description =
        "The value ladder, which must rise from cost over price to customer value. Amounts have at"
            + " most 15 digits before and 4 after the decimal point")
public record ValueCaseRequest(
    @Schema(description = "What it costs us", examples = "7000", required = true)
        @NotNull
        @PositiveOrZero
        @Digits(integer = ValueCase.MAX_INTEGER_DIGITS, fraction = ValueCase.MAX_FRACTION_DIGITS)
        BigDecimal cost,
    @Schema(
            description = "What the customer pays, at least the cost",
            examples = "10000",
            required = true)
        @NotNull
        @PositiveOrZero
        @Digits(integer = ValueCase.MAX_INTEGER_DIGITS, fraction = ValueCase.MAX_FRACTION_DIGITS)
        BigDecimal price,
    @Schema(
            description = "What it is worth to the customer, at least the price",
            examples = "13000",
            required = true)
        @NotNull
        @PositiveOrZero
        @Digits(integer = ValueCase.MAX_INTEGER_DIGITS, fraction = ValueCase.MAX_FRACTION_DIGITS)
        BigDecimal customerValue,
    @Schema(description = "ISO 4217", examples = "NOK", required = true) @NotNull @CurrencyCode
        String currency,
    @Schema(description = "What the case rests on") @Valid @Nullable ValueQuestionsBody questions) {

  ValueCase toValueCase() {
    requireRising();
    return new ValueCase(
        cost,
        price,
        customerValue,
        Currency.getInstance(currency),
        Objects.requireNonNullElse(questions, ValueQuestionsBody.UNANSWERED).toQuestions());
  }

  private void requireRising() {
    List<FieldError> errors = new ArrayList<>();
    if (price.compareTo(cost) < 0) {
      errors.add(FieldError.at("#/price", "must be at least the cost"));
    }
    if (customerValue.compareTo(price) < 0) {
      errors.add(FieldError.at("#/customerValue", "must be at least the price"));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.of(
              CommonProblem.VALIDATION_FAILED,
              "The ladder must rise: cost, price, customer value",
              errors));
    }
  }
}
