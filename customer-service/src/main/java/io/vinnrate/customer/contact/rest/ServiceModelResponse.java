package io.vinnrate.customer.contact.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.customer.Channel;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.contact.CustomerContacts.Recommendation;
import io.vinnrate.customer.contact.SalesChannel;
import io.vinnrate.customer.contact.ServiceCase;
import io.vinnrate.customer.contact.ServiceModel;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a customer is best served, as callers see it. */
@Schema(name = "ServiceModelRecommendation", description = "How a customer is best served, and why")
public record ServiceModelResponse(
    @Schema(description = "Its class; absent while it has none", examples = "B")
        @JsonProperty("class")
        @Nullable CustomerClass customerClass,
    @Schema(
            description = "The recommended service model; absent for a customer without class",
            examples = "inside")
        @Nullable ServiceModel model,
    @Schema(
            description =
                "The service channels of the model, the first one first: the preferred one, if the"
                    + " model has it",
            required = true)
        List<Channel> channels,
    @Schema(
            description = "The company's own sales channels that suit it, the first one first",
            required = true)
        List<SalesChannel> salesChannels,
    @Schema(description = "Why, in the order in which it was weighed", required = true)
        List<ReasonBody> reasons,
    @Schema(
            description =
                "What it contributed in the contribution year, in the company's currency; absent"
                    + " when that is not known")
        @Nullable MoneyBody contribution,
    @Schema(
            description =
                "The year of the contribution: the latest one that is known, but the year before"
                    + " the running one if that is known too",
            examples = "2025")
        @Nullable Integer contributionYear,
    @Schema(description = "What the contacts of the last 365 days cost", required = true)
        MoneyBody costToServe,
    @Schema(
            description =
                "The cost to serve as a share of the contribution; absent without a contribution"
                    + " above 0",
            examples = "0.125")
        @Nullable Double costShare) {

  static ServiceModelResponse of(Recommendation recommendation, String currency) {
    ServiceCase serviceCase = recommendation.serviceCase();
    BigDecimal contribution = serviceCase.contribution();
    BigDecimal costShare = serviceCase.costShare();
    return new ServiceModelResponse(
        serviceCase.customerClass(),
        recommendation.advice().model(),
        recommendation.advice().channels(),
        recommendation.advice().salesChannels(),
        recommendation.advice().reasons().stream().map(ReasonBody::of).toList(),
        contribution == null ? null : new MoneyBody(contribution, currency),
        recommendation.year(),
        new MoneyBody(serviceCase.costToServe(), currency),
        costShare == null ? null : costShare.doubleValue());
  }
}
