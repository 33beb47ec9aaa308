package io.vinnrate.kit.notes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vinnrate.kit.ndjson.BatchAnswers;
import io.vinnrate.kit.ndjson.LineValue;
import io.vinnrate.kit.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Writes a note for each line; a batch with a note whose text begins with "fails" fails after its
 * notes were written, and so does one with a text that is taken. One whose text begins with
 * "unprepared" fails before.
 */
@Singleton
public class BulkNotes implements BatchAnswers<NoteRequest> {

  /** The number of lines of each batch so far. */
  public final List<Integer> batches = new CopyOnWriteArrayList<>();

  /** Whether each batch so far was prepared within a transaction. */
  public final List<Boolean> preparedInTransaction = new CopyOnWriteArrayList<>();

  private final Notes notes;

  BulkNotes(Notes notes) {
    this.notes = notes;
  }

  @Override
  public void prepare(List<LineValue<NoteRequest>> lines) {
    preparedInTransaction.add(QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION);
    if (lines.stream().anyMatch(line -> line.value().text().startsWith("unprepared"))) {
      throw new IllegalStateException("SELECT secret FROM note");
    }
  }

  @Override
  public List<?> answer(List<LineValue<NoteRequest>> lines) {
    batches.add(lines.size());
    List<Written> written =
        lines.stream()
            .map(line -> new Written(line.line(), notes.write(line.value().text()).id()))
            .toList();
    if (lines.stream().anyMatch(line -> line.value().text().startsWith("fails"))) {
      throw new IllegalStateException("SELECT secret FROM note");
    }
    return written;
  }

  @Override
  public Object refuse(long line, Problem problem) {
    return Map.of("line", line, "problem", problem);
  }

  private record Written(long line, UUID id) {}
}
