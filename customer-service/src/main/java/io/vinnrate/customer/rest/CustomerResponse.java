package io.vinnrate.customer.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.customer.Channel;
import io.vinnrate.customer.Customer;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.CustomerDetails;
import io.vinnrate.customer.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as callers see it. */
@Schema(name = "Customer", description = "A customer")
public record CustomerResponse(
    @Schema(description = "Identifies it everywhere, UUID version 7", required = true) UUID id,
    @Schema(
            description =
                "How many times callers made or changed it and what is recorded of it; also its"
                    + " ETag",
            examples = "3",
            required = true)
        long version,
    @Schema(
            description = "Its identifier in the system it is synchronised with",
            examples = "crm-4711")
        @Nullable String externalId,
    @Schema(description = "Its name", examples = "Fjordkraft Elektro AS", required = true)
        String name,
    @Schema(
            description = "Its number in the national register of companies",
            examples = "923609016")
        @Nullable String organizationNumber,
    @Schema(description = "What it is", required = true) ProfileBody profile,
    @Schema(description = "How it behaves", required = true) BehaviourBody behaviour,
    @Schema(description = "What it needs", required = true) NeedsBody needs,
    @Schema(description = "How it wants to be served", examples = "telephone")
        @Nullable Channel preferredChannel,
    @Schema(description = "The seller who is responsible for it", examples = "ingrid")
        @Nullable String owner,
    @Schema(description = "The seller's team", examples = "north") @Nullable String team,
    @Schema(description = "The part of the market that it lies in", examples = "Vestland")
        @Nullable String territory,
    @Schema(
            name = "class",
            description =
                "Its class in the ABC analysis in force; absent while it has no contribution there."
                    + " Follows the contributions of all customers, and is no part of its version",
            examples = "A")
        @JsonProperty("class")
        @Nullable CustomerClass customerClass,
    @Schema(
            description =
                "How loyal it is by its latest loyalty survey, 0 to 100; absent without one",
            examples = "73.5")
        @Nullable BigDecimal loyaltyIndex,
    @Schema(description = "When we last made contact; absent when we never did")
        @Nullable Instant lastProactiveContactAt,
    @Schema(
            description = "The keys of the customer segments that it is in",
            examples = "[\"large-builders\"]",
            required = true)
        List<String> segments,
    @Schema(description = "When it was registered", required = true) Instant createdAt,
    @Schema(description = "When a caller last changed it", required = true) Instant changedAt) {

  static CustomerResponse of(Customer customer) {
    CustomerDetails details = customer.details();
    Standing standing = customer.standing();
    return new CustomerResponse(
        customer.id(),
        customer.version(),
        details.externalId(),
        details.name(),
        details.organizationNumber(),
        ProfileBody.of(details.profile()),
        BehaviourBody.of(details.behaviour()),
        NeedsBody.of(details.needs()),
        details.preferredChannel(),
        details.assignment().owner(),
        details.assignment().team(),
        details.assignment().territory(),
        standing.customerClass(),
        standing.loyaltyIndex(),
        standing.lastProactiveContactAt(),
        standing.membership().segments(),
        customer.createdAt(),
        customer.changedAt());
  }
}
