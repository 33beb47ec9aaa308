package io.vinnrate.customer.market;

import java.util.List;

/** What a use case of the market refuses. */
public abstract sealed class MarketException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private MarketException(String message) {
    super(message);
  }

  /** There is no such segment. */
  public static final class NotFound extends MarketException {

    private static final long serialVersionUID = 1L;

    NotFound(String key) {
      super("There is no segment '" + key + "'");
    }
  }

  /** There is such a segment already, and it was not said which version of it is replaced. */
  public static final class VersionNeeded extends MarketException {

    private static final long serialVersionUID = 1L;

    VersionNeeded(String key) {
      super("There is a segment '%s' already; say which version is replaced".formatted(key));
    }
  }

  /** There are as many segments as there can be. */
  public static final class TooManySegments extends MarketException {

    private static final long serialVersionUID = 1L;

    TooManySegments() {
      super("There are %d segments already".formatted(Segment.MAX_SEGMENTS));
    }
  }

  /** The market matrix has cells of the segment. */
  public static final class SegmentInUse extends MarketException {

    private static final long serialVersionUID = 1L;

    SegmentInUse(String key, long cells) {
      super("The market matrix has %d cell(s) of the segment '%s'".formatted(cells, key));
    }
  }

  /** Some cells do not fit the rest of the matrix, or name no segment. */
  public static final class BadCells extends MarketException {

    private static final long serialVersionUID = 1L;

    private final transient List<CellFault> faults;

    BadCells(List<CellFault> faults) {
      super("%d cell(s) are not allowed".formatted(faults.size()));
      this.faults = faults;
    }

    /** What is wrong, in the order of the cells. */
    public List<CellFault> faults() {
      return faults;
    }
  }

  /**
   * Why a cell is not allowed.
   *
   * @param place which one, from 0
   * @param reason what is wrong with its customer segment
   */
  public record CellFault(int place, String reason) {}
}
