package io.vinnrate.scoring.score.rest;

import io.vinnrate.kit.ndjson.LineAnswers;
import io.vinnrate.kit.problem.Problem;
import jakarta.inject.Singleton;

/** Scores each line as a request of its own is scored. */
@Singleton
class BulkScores implements LineAnswers<ScoreRequest> {

  private final ScoreResource scores;

  BulkScores(ScoreResource scores) {
    this.scores = scores;
  }

  @Override
  public BulkScoreLine answer(long line, ScoreRequest request) {
    return BulkScoreLine.scored(line, scores.score(request).await().indefinitely());
  }

  @Override
  public BulkScoreLine refuse(long line, Problem problem) {
    return BulkScoreLine.refused(line, problem);
  }
}
