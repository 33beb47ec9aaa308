package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.validation.CurrencyCode;
import io.vinnrate.opportunity.Assignment;
import io.vinnrate.opportunity.ListOrder;
import io.vinnrate.opportunity.OpportunityFilter;
import io.vinnrate.opportunity.OpportunityFilter.Range;
import io.vinnrate.opportunity.Status;
import io.vinnrate.opportunity.customer.CustomerClass;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that choose what a list of opportunities shows, and in which order. */
public class ListParameters {

  private static final int MAX_TEXT = 200;
  private static final Pattern STAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  @Parameter(description = "Exactly this status", schema = @Schema(implementation = Status.class))
  @QueryParam("status")
  @Nullable String status;

  @Parameter(
      description = "At the stage with exactly this key, in whichever pipeline",
      example = "customerMeetings")
  @QueryParam("stage")
  @Nullable String stage;

  @Parameter(description = "Exactly this owner", example = "ingrid")
  @QueryParam("owner")
  @Nullable String owner;

  @Parameter(description = "Exactly this team", example = "north")
  @QueryParam("team")
  @Nullable String team;

  @Parameter(description = "Exactly this territory", example = "Vestland")
  @QueryParam("territory")
  @Nullable String territory;

  @Parameter(
      description = "With exactly this customer",
      schema = @Schema(implementation = UUID.class))
  @QueryParam("customerId")
  @Nullable String customerId;

  @Parameter(
      description =
          "With a customer of this class in the ABC analysis in force. Follows customer-service by"
              + " events, and is no part of the opportunity's version",
      schema = @Schema(implementation = CustomerClass.class))
  @QueryParam("class")
  @Nullable String customerClass;

  @Parameter(
      description = "Expected to close on this day or later",
      schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-04-01"))
  @QueryParam("closeDateFrom")
  @Nullable String closeDateFrom;

  @Parameter(
      description = "Expected to close on this day or earlier",
      schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-06-30"))
  @QueryParam("closeDateTo")
  @Nullable String closeDateTo;

  @Parameter(
      description =
          "Of this amount or more. Amounts are compared as they are, whatever their currency; say"
              + " `currency` to compare like with like",
      schema = @Schema(type = SchemaType.NUMBER, examples = "250000"))
  @QueryParam("amountMin")
  @Nullable String amountMin;

  @Parameter(
      description = "Of this amount or less, as `amountMin`",
      schema = @Schema(type = SchemaType.NUMBER, examples = "1000000"))
  @QueryParam("amountMax")
  @Nullable String amountMax;

  @Parameter(description = "In this currency, ISO 4217", example = "NOK")
  @QueryParam("currency")
  @Nullable String currency;

  @Parameter(
      description =
          "Words of the title or of the external id, in any case, at most 200 characters. All of"
              + " them are there, and the last may be the beginning of one: `cold mon` finds"
              + " Cold-chain monitoring. What is neither letter nor digit divides words",
      example = "cold mon")
  @QueryParam("q")
  @Nullable String text;

  @Parameter(
      description =
          "In the order in which they came to be known here, by their expected close date, or by"
              + " their amount as it is; with `-` the latest, or highest, first. By default"
              + " `closeDate` when a close date is asked for, else `amount` when an amount or a"
              + " currency is asked for, else `-created` when words are, else `created`",
      schema =
          @Schema(
              enumeration = {
                "created",
                "-created",
                "closeDate",
                "-closeDate",
                "amount",
                "-amount"
              }))
  @QueryParam("sort")
  @Nullable String sort;

  OpportunityFilter filter() {
    return new OpportunityFilter(
        Parameters.oneOf("status", status, Status.class),
        stage(),
        new Assignment(owner, team, territory),
        Parameters.uuid("customerId", customerId),
        Parameters.oneOf("class", customerClass, CustomerClass.class),
        closeDates(),
        amounts(),
        currency(),
        text());
  }

  private @Nullable String stage() {
    if (stage != null && !STAGE.matcher(stage).matches()) {
      throw Parameters.bad("stage", "must be the key of a stage, such as customerMeetings");
    }
    return stage;
  }

  ListOrder order() {
    if (sort != null) {
      return ListOrder.named(sort)
          .orElseThrow(
              () ->
                  Parameters.bad(
                      "sort",
                      "must be one of [created, -created, closeDate, -closeDate, amount,"
                          + " -amount]"));
    }
    if (closeDates().isLimited()) {
      return ListOrder.CLOSE_DATE;
    }
    if (amounts().isLimited() || currency != null) {
      return ListOrder.AMOUNT;
    }
    return text == null ? ListOrder.CREATED : ListOrder.LAST_CREATED;
  }

  private Range<LocalDate> closeDates() {
    LocalDate from = Parameters.date("closeDateFrom", closeDateFrom);
    LocalDate to = Parameters.date("closeDateTo", closeDateTo);
    if (from != null && to != null && from.isAfter(to)) {
      throw Parameters.bad("closeDateTo", "must not be before closeDateFrom");
    }
    return new Range<>(from, to);
  }

  private Range<BigDecimal> amounts() {
    BigDecimal least = Parameters.decimal("amountMin", amountMin);
    BigDecimal most = Parameters.decimal("amountMax", amountMax);
    if (least != null && most != null && least.compareTo(most) > 0) {
      throw Parameters.bad("amountMax", "must not be less than amountMin");
    }
    return new Range<>(least, most);
  }

  private @Nullable String currency() {
    if (currency != null && !CurrencyCode.Check.knows(currency)) {
      throw Parameters.bad("currency", "must be the ISO 4217 code of a currency, such as NOK");
    }
    return currency;
  }

  private @Nullable String text() {
    if (text != null
        && (text.length() > MAX_TEXT || text.codePoints().noneMatch(Character::isLetterOrDigit))) {
      throw Parameters.bad(
          "q", "must have a letter or a digit, and at most " + MAX_TEXT + " characters");
    }
    return text;
  }
}
