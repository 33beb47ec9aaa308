package io.vinnrate.opportunity.seller.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vinnrate.opportunity.seller.Seller;
import io.vinnrate.opportunity.seller.SellerProfile;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A seller as callers see it. */
@Schema(name = "Seller", description = "Who can own opportunities")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SellerResponse(
    @Schema(
            description = "What opportunities name as their `owner`",
            examples = "ingrid",
            required = true)
        String key,
    @Schema(
            description = "Rises with each change, and is never used again; also its ETag",
            examples = "17",
            required = true)
        long version,
    @Schema(description = "What people call the seller", examples = "Ingrid Dahl")
        @Nullable String name,
    @Schema(description = PROFILE, examples = "challenger") @Nullable SellerProfile profile,
    @Schema(description = "The team of the seller's new opportunities", examples = "north")
        @Nullable String team,
    @Schema(description = "The territory of the seller's new opportunities", examples = "Trøndelag")
        @Nullable String territory,
    @Schema(description = "When the seller was first told of", required = true) Instant createdAt,
    @Schema(description = "When something was last different", required = true) Instant changedAt) {

  static final String PROFILE =
      "The type of seller. Information only, for those who coach: it is never an input of a score";

  static SellerResponse of(Seller seller) {
    return new SellerResponse(
        seller.key(),
        seller.version(),
        seller.details().name(),
        seller.details().profile(),
        seller.details().team(),
        seller.details().territory(),
        seller.createdAt(),
        seller.changedAt());
  }
}
