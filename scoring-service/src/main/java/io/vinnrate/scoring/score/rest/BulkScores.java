package io.vinnrate.scoring.score.rest;

import io.vinnrate.kit.ndjson.LineAnswers;
import io.vinnrate.kit.problem.Problem;

/** Scores each line of one request as a request of its own is scored, and counts them. */
final class BulkScores implements LineAnswers<ScoreRequest> {

  private final ScoreResource scores;
  private long lines;

  BulkScores(ScoreResource scores) {
    this.scores = scores;
  }

  @Override
  public BulkScoreLine answer(long line, ScoreRequest request) {
    lines = line;
    return BulkScoreLine.scored(line, scores.score(request).await().indefinitely());
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
