package io.vinnrate.kit.ndjson;

import io.vinnrate.kit.problem.MappedProblems;
import io.vinnrate.kit.problem.Problem;
import java.io.IOException;
import java.util.UUID;

/** Lines as members of a batch. */
record BatchLines<T>(LineBodies<T> bodies, MappedProblems problems) {

  private static final UUID NOTHING = new UUID(0, 0);

  BatchLine<T> of(Line line) {
    return switch (line) {
      case Line.Content content ->
          new BatchLine<>(
              content.number(), content.length(), content.fingerprint(), reading(content));
      case Line.Refused(long number, Problem problem) ->
          new BatchLine<>(number, 0, NOTHING, new BatchLine.Bad<>(problem));
    };
  }

  private BatchLine.Reading<T> reading(Line.Content line) {
    try {
      return new BatchLine.Valid<>(bodies.read(line));
    } catch (IOException | RuntimeException e) { // the line is in memory: what is wrong is in it
      return new BatchLine.Bad<>(problems.of(e));
    }
  }
}
