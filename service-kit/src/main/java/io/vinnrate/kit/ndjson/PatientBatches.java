package io.vinnrate.kit.ndjson;

import io.vinnrate.kit.Outage;
import io.vinnrate.kit.TransientFailure;
import io.vinnrate.kit.problem.MappedProblems;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Answers batches also when something fails: what passes by itself is tried again in place, and
 * where a line makes its batch fail the lines are taken one by one, so that the others go through.
 */
final class PatientBatches<T> {

  /** Of all requests: they wait for the same database. */
  private static final Outage WAITING =
      new Outage(Logger.getLogger(PatientBatches.class), "A batch of lines");

  private static final int ATTEMPTS = 6;
  private static final long FIRST_PAUSE_MILLIS = 100;

  private final BatchTransactions<T> transactions;
  private final MappedProblems problems;
  private int attempts = ATTEMPTS;

  PatientBatches(BatchTransactions<T> transactions, MappedProblems problems) {
    this.transactions = transactions;
    this.problems = problems;
  }

  /**
   * The answers to lines, in their order; a batch that failed for good has a problem for each.
   *
   * @throws InterruptedException when the service stops before that
   */
  List<byte[]> answer(List<BatchLine<T>> lines) throws InterruptedException {
    long pause = FIRST_PAUSE_MILLIS;
    for (int attempt = 1; ; attempt++) {
      try {
        List<byte[]> answers = transactions.answer(lines);
        attempts = ATTEMPTS;
        WAITING.isOver();
        return answers;
      } catch (RuntimeException e) {
        if (!TransientFailure.isCauseOf(e)) {
          return lasting(lines, e);
        }
        WAITING.goesOn(e);
        if (attempt >= attempts) {
          attempts = 1; // what is away for so long needs no patience from the next batch
          return refused(lines, e);
        }
      }
      TimeUnit.MILLISECONDS.sleep(pause);
      pause *= 2;
    }
  }

  private List<byte[]> lasting(List<BatchLine<T>> lines, RuntimeException failure)
      throws InterruptedException {
    if (lines.size() == 1) {
      return refused(lines, failure);
    }
    byte[][] answers = new byte[lines.size()][];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = answer(List.of(lines.get(i))).getFirst();
    }
    return List.of(answers);
  }

  private List<byte[]> refused(List<BatchLine<T>> lines, RuntimeException failure) {
    var problem = problems.of(failure);
    return lines.stream().map(line -> transactions.refuse(line, problem)).toList();
  }
}
