package io.vinnrate.customer.market.rest;

import io.vinnrate.customer.market.Segment;
import io.vinnrate.kit.problem.ProblemCatalogue;
import io.vinnrate.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems of the market besides the common ones. */
enum MarketProblem implements ProblemType {
  SEGMENT_IN_USE(
      409,
      "The market matrix has cells of the segment",
      "Take the segment out of the market matrix first, or leave it."),
  TOO_MANY_SEGMENTS(
      409,
      "There are as many segments as there can be",
      "There can be "
          + Segment.MAX_SEGMENTS
          + " segments, because each is asked about each customer. Delete one that is not needed"
          + " any more.");

  private final Meaning meaning;

  MarketProblem(int status, String title, String explanation) {
    this.meaning = new Meaning(status, title, explanation);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  /** Gives them their pages. */
  @ApplicationScoped
  static class Catalogue implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> problems() {
      return List.of(values());
    }
  }
}
