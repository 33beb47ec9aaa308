package io.vinnrate.bench.data;

import io.vinnrate.scoring.model.Answer;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.Model;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What callers of scoring-service send. */
public final class ScoreInputs {

  private ScoreInputs() {}

  /** All criteria of the default rubric, each with an answer that chance takes; in JSON. */
  public static String answered(Random chance) {
    return Model.DEFAULT.rubric().criteria().stream()
        .map(criterion -> answer(criterion, chance))
        .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
  }

  private static String answer(Criterion criterion, Random chance) {
    List<Answer> possible = criterion.answers();
    return "\"%s\":\"%s\""
        .formatted(criterion.key(), possible.get(chance.nextInt(possible.size())).key());
  }
}
