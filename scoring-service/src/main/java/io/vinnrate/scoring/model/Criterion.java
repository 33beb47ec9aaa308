package io.vinnrate.scoring.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that tells how well a factor is under control.
 *
 * @param key its name on the wire, unique within the rubric
 * @param factor the factor that it belongs to
 * @param weight κ, how many observations its answer counts for, 1e-6…1e6
 * @param text what people read
 * @param answers the possible answers, worst first: their levels never fall
 * @param source the row of the selling method that it comes from, such as "B13"; null when it is a
 *     company's own
 * @param derivation the rule by which its answer follows from facts; null when only people can
 *     answer it
 */
public record Criterion(
    String key,
    Factor factor,
    double weight,
    Text text,
    List<Answer> answers,
    @Nullable String source,
    @Nullable Derivation derivation) {
  public Criterion {
    Check.notBlank(key, "criterion key");
    Check.that(source == null || !source.isBlank(), "source of criterion " + key + " is blank");
    Check.positive(weight, "weight of criterion " + key);
    answers = List.copyOf(answers);
    Check.that(!answers.isEmpty(), "criterion " + key + " has no answers");
    Check.that(
        answers.stream().map(Answer::key).distinct().count() == answers.size(),
        "criterion " + key + " has two answers of the same key");
    for (int i = 1; i < answers.size(); i++) {
      Check.that(
          answers.get(i - 1).level() <= answers.get(i).level(),
          "criterion " + key + " has a level that falls at answer " + answers.get(i).key());
    }
    if (derivation != null) {
      for (String derived : derivation.answers()) {
        Check.that(
            answers.stream().anyMatch(answer -> answer.key().equals(derived)),
            "criterion " + key + " lacks the answer " + derived + " that can be derived");
      }
    }
  }

  /** The answer of this key; empty when the criterion has none. */
  public Optional<Answer> answer(String answerKey) {
    // A plain loop, because every score asks this for each of its answers.
    for (Answer answer : answers) {
      if (answer.key().equals(answerKey)) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }
}
