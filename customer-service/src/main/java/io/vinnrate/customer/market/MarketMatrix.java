package io.vinnrate.customer.market;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sold to whom, and how much it is worth pursuing. What is not in it does not fit.
 *
 * @param version how many times it was changed; 0 while nobody has
 * @param changedAt when it was last changed; null while nobody has
 * @param cells by product segment and then customer segment
 */
public record MarketMatrix(long version, @Nullable Instant changedAt, List<MatrixCell> cells) {

  /** How many cells there can be. */
  public static final int MAX_CELLS = 10_000;

  public MarketMatrix {
    cells = cells.stream().sorted().toList();
  }
}
