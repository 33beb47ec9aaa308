package io.vinnrate.scoring.advice;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.scoring.model.Answer;
import io.vinnrate.scoring.model.BuyingRole;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.DefaultRubric;
import java.util.List;
import java.util.Optional;

/**
 * One thing that advice demands of where an opportunity stands. Making one checks that it can hold:
 * what it names must exist, else an IllegalArgumentException says what does.
 */
public sealed interface Condition {

  /** What it is about: a dimension, a criterion or a buying role, by its name on the wire. */
  String about();

  /** What the opportunity has there; empty when that does not fit. */
  Optional<String> match(Standing standing);

  /** A dimension has one of these values. */
  record OneOf(Dimension dimension, List<String> values) implements Condition {

    public OneOf {
      values = known(dimension.key(), values, dimension.possible());
    }

    @Override
    public String about() {
      return dimension.key();
    }

    @Override
    public Optional<String> match(Standing standing) {
      return Optional.of(dimension.of(standing)).filter(values::contains);
    }
  }

  /** The effective answer to a criterion of the default rubric is one of these. */
  record Answered(String criterion, List<String> answers) implements Condition {

    public Answered {
      answers = known(criterion, answers, answersOf(criterion));
    }

    @Override
    public String about() {
      return criterion;
    }

    @Override
    public Optional<String> match(Standing standing) {
      return Optional.ofNullable(standing.evidence().answers().get(criterion))
          .filter(answers::contains);
    }
  }

  /** A criterion of the default rubric lacks an answer. */
  record Unanswered(String criterion) implements Condition {

    public Unanswered {
      answersOf(criterion);
    }

    @Override
    public String about() {
      return criterion;
    }

    @Override
    public Optional<String> match(Standing standing) {
      return standing.evidence().unanswered().contains(criterion)
          ? Optional.of("unanswered")
          : Optional.empty();
    }
  }

  /** The buying centre has people, but nobody of this role (B14). */
  record MissingRole(BuyingRole role) implements Condition {

    @Override
    public String about() {
      return WireName.of(role);
    }

    @Override
    public Optional<String> match(Standing standing) {
      return standing.evidence().missingRoles().contains(role)
          ? Optional.of("missing")
          : Optional.empty();
    }
  }

  /** The last assessment is at least so many days old; what was never assessed is not old. */
  record AssessedBefore(int days) implements Condition {

    public AssessedBefore {
      if (days < 1) {
        throw new IllegalArgumentException("assessedBeforeDays must be at least 1");
      }
    }

    @Override
    public String about() {
      return "assessedBeforeDays";
    }

    @Override
    public Optional<String> match(Standing standing) {
      return Optional.ofNullable(standing.daysSinceAssessment())
          .filter(age -> age >= days)
          .map(String::valueOf);
    }
  }

  private static List<String> answersOf(String key) {
    Criterion criterion =
        DefaultRubric.RUBRIC
            .criterion(key)
            .orElseThrow(() -> new IllegalArgumentException("there is no criterion " + key));
    return criterion.answers().stream().map(Answer::key).toList();
  }

  private static List<String> known(String name, List<String> values, List<String> possible) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(name + " has no value");
    }
    values.stream()
        .filter(value -> !possible.contains(value))
        .findFirst()
        .ifPresent(
            value -> {
              throw new IllegalArgumentException(
                  "%s can't be %s, only one of %s".formatted(name, value, possible));
            });
    return List.copyOf(values);
  }
}
