package io.vinnrate.customer.market.rest;

import static io.vinnrate.customer.market.rest.ValueLists.MAX_VALUES;

import io.vinnrate.customer.BuyingProcess;
import io.vinnrate.customer.Degree;
import io.vinnrate.customer.NeedKind;
import io.vinnrate.customer.market.NeedsFilter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Conditions on a customer's needs in JSON. */
@Schema(name = "NeedsFilter", description = "Conditions on what a customer needs")
public record NeedsFilterBody(
    @Schema(description = "What it looks for is one of these", examples = "[\"leadingEdge\"]")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull NeedKind> kind,
    @Schema(description = "How thoroughly it buys is one of these") @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull BuyingProcess> buyingProcess,
    @Schema(description = "How important what we sell is to it is one of these")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull Degree> importance,
    @Schema(description = "How centrally it decides is one of these")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull Degree> centralisation,
    @Schema(description = "How well it knows our services is one of these")
        @Size(min = 1, max = MAX_VALUES)
        @Nullable List<@NotNull Degree> familiarity) {

  /** No condition. */
  static final NeedsFilterBody NOTHING = new NeedsFilterBody(null, null, null, null, null);

  static @Nullable NeedsFilterBody of(NeedsFilter filter) {
    return filter.equals(NeedsFilter.ANY)
        ? null
        : new NeedsFilterBody(
            ValueLists.of(filter.kind()),
            ValueLists.of(filter.buyingProcess()),
            ValueLists.of(filter.importance()),
            ValueLists.of(filter.centralisation()),
            ValueLists.of(filter.familiarity()));
  }

  static NeedsFilter toFilter(@Nullable NeedsFilterBody body) {
    return body == null
        ? NeedsFilter.ANY
        : new NeedsFilter(
            ValueLists.toSet(body.kind),
            ValueLists.toSet(body.buyingProcess),
            ValueLists.toSet(body.importance),
            ValueLists.toSet(body.centralisation),
            ValueLists.toSet(body.familiarity));
  }
}
