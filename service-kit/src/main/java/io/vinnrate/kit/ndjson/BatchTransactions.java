package io.vinnrate.kit.ndjson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vinnrate.kit.idempotency.AnsweredLine;
import io.vinnrate.kit.idempotency.AnsweredLines;
import io.vinnrate.kit.idempotency.IdempotencyKey;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers each batch of one body in a transaction of its own, together with what is kept of the
 * answers: both commit or neither does. A key costs three SQL round trips a batch.
 */
record BatchTransactions<T>(
    BatchAnswers<T> answers,
    ObjectWriter writer,
    AnsweredLines answered,
    @Nullable IdempotencyKey key) {

  private static final Problem REUSED =
      Problem.of(
          CommonProblem.IDEMPOTENCY_KEY_REUSED,
          "The line said something else when the Idempotency-Key was first used",
          List.of(FieldError.inHeader("Idempotency-Key", "was used with another body")));

  /** The answers to lines, in their order. */
  List<byte[]> answer(List<BatchLine<T>> lines) {
    List<LineValue<T>> values = values(lines);
    if (!values.isEmpty()) {
      answers.prepare(values);
    }
    return QuarkusTransaction.requiringNew()
        .call(() -> key == null ? fresh(lines) : withKey(lines, key));
  }

  /** The answer to a line that failed. */
  byte[] refuse(BatchLine<T> line, Problem problem) {
    return bytes(answers.refuse(line.number(), problem));
  }

  private List<byte[]> withKey(List<BatchLine<T>> lines, IdempotencyKey used) {
    Map<Long, AnsweredLine> known =
        answered.claim(used, lines.getFirst().number(), lines.getLast().number());
    List<BatchLine<T>> rest =
        lines.stream().filter(line -> !known.containsKey(line.number())).toList();
    if (!rest.isEmpty()) {
      List<AnsweredLine> now = answeredNow(rest);
      answered.store(used, now);
      now.forEach(line -> known.put(line.line(), line));
    }
    return lines.stream()
        .map(line -> asKept(line, Objects.requireNonNull(known.get(line.number()))))
        .toList();
  }

  private List<AnsweredLine> answeredNow(List<BatchLine<T>> lines) {
    List<byte[]> fresh = fresh(lines);
    List<AnsweredLine> now = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      BatchLine<T> line = lines.get(i);
      now.add(new AnsweredLine(line.number(), line.fingerprint(), fresh.get(i)));
    }
    return now;
  }

  private byte[] asKept(BatchLine<T> line, AnsweredLine kept) {
    return kept.fingerprint().equals(line.fingerprint()) ? kept.answer() : refuse(line, REUSED);
  }

  private List<byte[]> fresh(List<BatchLine<T>> lines) {
    List<LineValue<T>> values = values(lines);
    var given = (values.isEmpty() ? List.of() : answers.answer(values)).iterator();
    return lines.stream()
        .map(
            line ->
                switch (line.reading()) {
                  case BatchLine.Valid<T> ignored -> bytes(given.next());
                  case BatchLine.Bad<T>(Problem problem) -> refuse(line, problem);
                })
        .toList();
  }

  private static <T> List<LineValue<T>> values(List<BatchLine<T>> lines) {
    List<LineValue<T>> values = new ArrayList<>(lines.size());
    for (BatchLine<T> line : lines) {
      if (line.reading() instanceof BatchLine.Valid<T>(T value)) {
        values.add(new LineValue<>(line.number(), value));
      }
    }
    return values;
  }

  private byte[] bytes(Object answer) {
    try {
      return writer.writeValueAsBytes(answer);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
