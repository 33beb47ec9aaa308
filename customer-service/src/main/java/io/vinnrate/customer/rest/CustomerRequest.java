package io.vinnrate.customer.rest;

import io.vinnrate.customer.Assignment;
import io.vinnrate.customer.Channel;
import io.vinnrate.customer.CustomerDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a customer. */
@Schema(
    name = "CustomerRequest",
    description = "What is said of a customer; what is left out is unknown")
@NumberOfItsCountry
public record CustomerRequest(
    @Schema(
            description =
                "Its identifier in the system it is synchronised with, unique among customers",
            examples = "crm-4711")
        @Size(min = 1, max = 100)
        @Nullable String externalId,
    @Schema(description = "Its name", examples = "Fjordkraft Elektro AS", required = true)
        @NotBlank
        @Size(max = 200)
        String name,
    @Schema(
            description =
                "Its number in the national register of companies. When the country of the profile"
                    + " is NO: nine digits, with or without spaces, of which the last is the check"
                    + " digit (modulo 11)",
            examples = "923609016")
        @Pattern(
            regexp = "[0-9A-Za-z -]{1,20}",
            message = "must be 1 to 20 letters, digits, spaces or hyphens")
        @Nullable String organizationNumber,
    @Schema(description = "What it is") @Valid @Nullable ProfileBody profile,
    @Schema(description = "How it behaves") @Valid @Nullable BehaviourBody behaviour,
    @Schema(description = "What it needs") @Valid @Nullable NeedsBody needs,
    @Schema(description = "How it wants to be served", examples = "telephone")
        @Nullable Channel preferredChannel,
    @Schema(description = "The seller who is responsible for it", examples = "ingrid")
        @Size(min = 1, max = 100)
        @Nullable String owner,
    @Schema(description = "The seller's team", examples = "north") @Size(min = 1, max = 100)
        @Nullable String team,
    @Schema(description = "The part of the market that it lies in", examples = "Vestland")
        @Size(min = 1, max = 100)
        @Nullable String territory) {

  CustomerDetails toDetails() {
    return toDetails(externalId);
  }

  CustomerDetails toDetails(@Nullable String externalId) {
    return new CustomerDetails(
        externalId,
        name.strip(),
        organizationNumber,
        Objects.requireNonNullElse(profile, ProfileBody.UNKNOWN).toProfile(),
        Objects.requireNonNullElse(behaviour, BehaviourBody.UNKNOWN).toBehaviour(),
        Objects.requireNonNullElse(needs, NeedsBody.UNKNOWN).toNeeds(),
        preferredChannel,
        new Assignment(owner, team, territory));
  }

  /** The request that would make the customer what it is: what a merge patch is applied to. */
  static CustomerRequest of(CustomerDetails details) {
    return new CustomerRequest(
        details.externalId(),
        details.name(),
        details.organizationNumber(),
        ProfileBody.of(details.profile()),
        BehaviourBody.of(details.behaviour()),
        NeedsBody.of(details.needs()),
        details.preferredChannel(),
        details.assignment().owner(),
        details.assignment().team(),
        details.assignment().territory());
  }
}
