package io.vinnrate.scoring.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How well each product segment fits each customer segment, at one version. */
public final class MarketMatrix {

  /** Before anybody told of one. */
  public static final MarketMatrix NONE = new MarketMatrix(0, List.of());

  private final long version;
  private final Map<String, Map<String, Integer>> priorities = new HashMap<>();

  /** A matrix of these cells; of the same cell twice the last counts. */
  public MarketMatrix(long version, List<Cell> cells) {
    this.version = version;
    for (Cell cell : cells) {
      priorities
          .computeIfAbsent(cell.productSegment(), product -> new HashMap<>())
          .put(cell.customerSegment(), cell.priority());
    }
  }

  /** Its version; 0 before anybody told of one. */
  public long version() {
    return version;
  }

  /**
   * How well a product fits a customer: the best priority among the customer's segments, 0 when
   * none of them fits. Null when that is unknown: the product is in no cell, nothing is known of
   * the customer's segments, or none that it is in fits but one that it may be in.
   */
  public @Nullable Integer priority(
      @Nullable String productSegment, @Nullable Membership customer) {
    Map<String, Integer> fits = productSegment == null ? null : priorities.get(productSegment);
    if (fits == null || customer == null) {
      return null;
    }
    Integer best = best(fits, customer.segments());
    if (best != null) {
      return best;
    }
    return best(fits, customer.possible()) == null ? 0 : null;
  }

  private static @Nullable Integer best(Map<String, Integer> fits, List<String> segments) {
    return segments.stream()
        .flatMap(segment -> Stream.ofNullable(fits.get(segment)))
        .min(Integer::compare)
        .orElse(null);
  }
}
