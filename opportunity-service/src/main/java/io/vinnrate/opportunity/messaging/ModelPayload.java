package io.vinnrate.opportunity.messaging;

import io.vinnrate.kit.event.PoisonException;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.opportunity.rubric.KnownRubrics;
import io.vinnrate.opportunity.rubric.Rubric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is read of the active model: docs/contracts/schemas/model.v1.schema.json. */
record ModelPayload(@Nullable RubricBody rubric) {

  /** By what opportunities are assessed. */
  record RubricBody(@Nullable String version, @Nullable List<@Nullable CriterionBody> criteria) {}

  /** One thing that an assessment may answer. */
  record CriterionBody(@Nullable String key, @Nullable List<@Nullable AnswerBody> answers) {}

  /** One answer to it. */
  record AnswerBody(@Nullable String key) {}

  /**
   * The rubric that the event tells of.
   *
   * @throws PoisonException when the payload is not what was agreed
   */
  Rubric toRubric(ReceivedEvent event) {
    if (!event.aggregateId().equals(KnownRubrics.ACTIVE_MODEL)) {
      throw new PoisonException("the subject is not the active model");
    }
    if (event.version() < 1) {
      throw new PoisonException("an activation is a number from 1");
    }
    if (rubric == null) {
      throw new PoisonException("rubric is missing");
    }
    Map<String, List<String>> criteria = new HashMap<>();
    for (CriterionBody criterion : present("criteria", rubric.criteria())) {
      List<String> answers =
          present("answers", criterion.answers()).stream()
              .map(answer -> named("the key of an answer", answer.key()))
              .toList();
      criteria.put(named("the key of a criterion", criterion.key()), answers);
    }
    return new Rubric(event.version(), named("the rubric's version", rubric.version()), criteria);
  }

  private static <T> List<T> present(String name, @Nullable List<@Nullable T> items) {
    if (items == null || items.isEmpty() || items.contains(null)) {
      throw new PoisonException(name + " is missing, empty or has a gap");
    }
    return List.copyOf(items);
  }

  private static String named(String what, @Nullable String name) {
    if (name == null || name.isBlank()) {
      throw new PoisonException(what + " is missing");
    }
    return name;
  }
}
