package io.vinnrate.customer.market;

import java.util.Comparator;

/**
 * What is sold to whom: a product segment that fits a customer segment.
 *
 * @param productSegment what is sold, in the company's own words
 * @param customerSegment the key of a segment
 * @param priority how much it is worth pursuing, 1 (most) to 3
 */
public record MatrixCell(String productSegment, String customerSegment, int priority)
    implements Comparable<MatrixCell> {

  private static final Comparator<MatrixCell> ORDER =
      Comparator.comparing(MatrixCell::productSegment)
          .thenComparing(MatrixCell::customerSegment)
          .thenComparing(MatrixCell::priority);

  public MatrixCell {
    if (priority < 1 || priority > 3) {
      throw new IllegalArgumentException("priority must be from 1 to 3");
    }
  }

  @Override
  public int compareTo(MatrixCell other) {
    return ORDER.compare(this, other);
  }
}
