package io.vinnrate.opportunity.seller.rest;

import io.vinnrate.opportunity.seller.SellerDetails;
import io.vinnrate.opportunity.seller.SellerProfile;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a seller. */
@Schema(
    name = "SellerRequest",
    description = "What is said of a seller; what is left out is unknown")
public record SellerRequest(
    @Schema(description = "What people call the seller", examples = "Ingrid Dahl")
        @Size(min = 1, max = 200)
        @Nullable String name,
    @Schema(description = SellerResponse.PROFILE, examples = "challenger")
        @Nullable SellerProfile profile,
    @Schema(
            description = "The team of the seller's new opportunities, unless they say another",
            examples = "north")
        @Size(min = 1, max = 100)
        @Nullable String team,
    @Schema(
            description =
                "The territory of the seller's new opportunities, unless they say another",
            examples = "Trøndelag")
        @Size(min = 1, max = 100)
        @Nullable String territory) {

  SellerDetails toDetails() {
    return new SellerDetails(name, profile, team, territory);
  }
}
