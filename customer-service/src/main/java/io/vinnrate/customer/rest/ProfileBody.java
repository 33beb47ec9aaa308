package io.vinnrate.customer.rest;

import io.vinnrate.customer.Profile;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's profile in JSON. */
@Schema(name = "Profile", description = "What a customer is, as segments see it")
public record ProfileBody(
    @Schema(description = "Its industry, in the company's own words", examples = "Construction")
        @Size(min = 1, max = 100)
        @Nullable String industry,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "NO")
        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters, ISO 3166-1 alpha-2")
        @Nullable String country,
    @Schema(description = "Its region, in the company's own words", examples = "Vestland")
        @Size(min = 1, max = 100)
        @Nullable String region,
    @Schema(description = "Head count", examples = "120") @PositiveOrZero @Max(10_000_000)
        @Nullable Integer employees) {

  static final ProfileBody UNKNOWN = of(Profile.UNKNOWN);

  static ProfileBody of(Profile profile) {
    return new ProfileBody(
        profile.industry(), profile.country(), profile.region(), profile.employees());
  }

  Profile toProfile() {
    return new Profile(industry, country, region, employees);
  }
}
