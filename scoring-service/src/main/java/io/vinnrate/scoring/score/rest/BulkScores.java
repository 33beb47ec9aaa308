package io.vinnrate.scoring.score.rest;

import io.vinnrate.kit.ndjson.LineAnswers;
import io.vinnrate.kit.problem.Problem;

/** Scores each line of one request as a request of its own is scored, and counts them. */
final class BulkScores implements LineAnswers<ScoreRequest> {

  private final Scoring scoring;
  private long lines;

  BulkScores(Scoring scoring) {
    this.scoring = scoring;
  }

  @Override
  public BulkScoreLine answer(long line, ScoreRequest request) {
    lines = line;
    return BulkScoreLine.scored(line, scoring.score(request));
  }

  @Override
  public BulkScoreLine refuse(long line, Problem problem) {
    lines = line;
    return BulkScoreLine.refused(line, problem);
  }

  /** How many lines there were so far, blank ones included. */
  long lines() {
    return lines;
  }
}
