package io.vinnrate.kit.ndjson;

import io.vinnrate.kit.problem.Problem;
import java.util.List;

/**
 * How an operation answers lines many at a time, in few SQL round trips: each answer is written as
 * one line.
 *
 * @param <T> what a line says
 */
public interface BatchAnswers<T> {

  /**
   * Does what lines need before their transaction begins, while no connection and no lock is held:
   * such as asking another service. Runs each time that lines are tried; what it throws keeps them
   * from being answered, as what {@link #answer} throws does.
   *
   * @param lines as they are answered next
   */
  default void prepare(List<LineValue<T>> lines) {}

  /**
   * The answers to lines, one for each and in their order. Runs in the transaction of the batch,
   * which what it throws undoes: then the lines are tried again, where that can help, or one by
   * one. A line that is refused by a rule gets its answer here.
   *
   * @param lines at least one, valid, in the body's order
   */
  List<?> answer(List<LineValue<T>> lines);

  /**
   * The answer to a line that could not be read, is not valid or failed.
   *
   * @param line the line's number, from 1
   */
  Object refuse(long line, Problem problem);
}
