package io.vinnrate.faults.check;

import io.vinnrate.faults.check.Snapshot.Score;
import io.vinnrate.faults.check.Violation.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether what is known was scored, and how often. */
final class ScoreCheck {

  private ScoreCheck() {}

  /** One score for each input and model, and the latest is of what is known now. */
  static void once(Snapshot snapshot, Findings findings) {
    Map<List<Object>, Integer> times = new HashMap<>();
    Map<String, Score> byId = new HashMap<>();
    for (Score score : snapshot.scores()) {
      times.merge(
          List.of(score.opportunityId(), score.version(), score.model(), score.input()),
          1,
          Integer::sum);
      byId.put(score.id(), score);
    }
    times.forEach(
        (input, count) ->
            findings.expect(
                count == 1,
                Kind.SCORED_TWICE,
                String.valueOf(input.getFirst()),
                () ->
                    "version %s has %d scores of the same input by %s"
                        .formatted(input.get(1), count, input.get(2))));
    snapshot
        .opportunities()
        .forEach(
            (id, opportunity) -> {
              Snapshot.Scored scored = snapshot.scored().get(id);
              Score score =
                  scored == null || scored.scoreId() == null ? null : byId.get(scored.scoreId());
              findings.expect(
                  score != null && score.factors().equals(opportunity.factors()),
                  Kind.NOT_SCORED,
                  id,
                  () ->
                      "is assessed by %s, its latest score is %s"
                          .formatted(opportunity.factors(), score));
            });
  }
}
