package io.vinnrate.scoring.market;

import io.vinnrate.scoring.model.Check;
import io.vinnrate.scoring.model.Facts;

/**
 * Where a product segment and a customer segment fit (B9).
 *
 * @param priority 1 (best) to 3
 */
public record Cell(String productSegment, String customerSegment, int priority) {
  public Cell {
    Check.that(
        priority >= 1 && priority <= Facts.LOWEST_PRIORITY,
        "priority must be 1 to " + Facts.LOWEST_PRIORITY);
  }
}
