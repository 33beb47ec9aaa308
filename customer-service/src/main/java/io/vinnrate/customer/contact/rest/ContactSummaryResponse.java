package io.vinnrate.customer.contact.rest;

import io.vinnrate.customer.contact.ContactSummary;
import io.vinnrate.customer.contact.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's contacts as callers see them. */
@Schema(name = "ContactSummary", description = "What we and a customer had to do with each other")
public record ContactSummaryResponse(
    @Schema(description = "The first day that is summed up, in UTC", required = true)
        LocalDate from,
    @Schema(description = "The last day that is summed up, in UTC", required = true) LocalDate to,
    @Schema(description = "How many contacts in these days", examples = "12", required = true)
        long touchpoints,
    @Schema(
            description =
                "The share of these contacts that we began, 0 to 1; absent when there were none",
            examples = "0.75")
        @Nullable Double proactivityRatio,
    @Schema(description = "When the last contact of all was; absent when there was none")
        @Nullable Instant lastContactAt,
    @Schema(description = "When we last made contact; absent when we never did")
        @Nullable Instant lastProactiveContactAt,
    @Schema(
            description =
                "When the next proactive contact is due: the cadence of its class after the last"
                    + " one, or after its registration; absent for a customer without class")
        @Nullable Instant dueAt,
    @Schema(
            description = "For how many whole days it has been overdue; absent when it is not",
            examples = "9")
        @Nullable Long overdueDays,
    @Schema(description = "What the contacts of these days cost", required = true)
        MoneyBody costToServe,
    @Schema(description = "Each channel's part of them, of all four", required = true)
        List<ChannelUseBody> channels) {

  static ContactSummaryResponse of(ContactSummary summary, String currency, Instant now) {
    Due due = summary.due();
    return new ContactSummaryResponse(
        summary.days().from(),
        summary.days().to(),
        summary.touchpoints(),
        summary.proactivityRatio(),
        summary.lastContactAt(),
        summary.lastProactiveContactAt(),
        due == null ? null : due.at(),
        due == null ? null : due.overdueDays(now),
        new MoneyBody(summary.costToServe(), currency),
        summary.uses().stream()
            .map(
                use ->
                    new ChannelUseBody(
                        use.channel(),
                        use.touchpoints(),
                        use.minutes(),
                        new MoneyBody(summary.levels().cost(use), currency)))
            .toList());
  }
}
