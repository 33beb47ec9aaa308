package io.vinnrate.customer.market.rest;

import static io.vinnrate.customer.market.rest.ValueLists.MAX_VALUES;

import io.vinnrate.customer.market.ProfileFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Conditions on a customer's profile in JSON. */
@Schema(name = "ProfileFilter", description = "Conditions on what a customer is")
public record ProfileFilterBody(
    @Schema(description = "It is in one of these industries", examples = "[\"Construction\"]")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull @Size(min = 1, max = 100) String> industries,
    @Schema(
            description = "It is in one of these countries, ISO 3166-1 alpha-2",
            examples = "[\"NO\", \"SE\"]")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable
            List<
                @NotNull
                @Pattern(
                    regexp = "[A-Z]{2}",
                    message = "must be two capital letters, ISO 3166-1 alpha-2")
                String>
            countries,
    @Schema(description = "It is in one of these regions", examples = "[\"Vestland\"]")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull @Size(min = 1, max = 100) String> regions,
    @Schema(description = "Its head count is in this range") @Valid @Nullable RangeBody employees) {

  /** No condition. */
  static final ProfileFilterBody NOTHING = new ProfileFilterBody(null, null, null, null);

  static @Nullable ProfileFilterBody of(ProfileFilter filter) {
    return filter.equals(ProfileFilter.ANY)
        ? null
        : new ProfileFilterBody(
            ValueLists.of(filter.industries()),
            ValueLists.of(filter.countries()),
            ValueLists.of(filter.regions()),
            RangeBody.of(filter.employees()));
  }

  static ProfileFilter toFilter(@Nullable ProfileFilterBody body) {
    return body == null
        ? ProfileFilter.ANY
        : new ProfileFilter(
            ValueLists.toSet(body.industries),
            ValueLists.toSet(body.countries),
            ValueLists.toSet(body.regions),
            RangeBody.toRange(body.employees));
  }
}
