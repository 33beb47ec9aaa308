package io.vinnrate.kit.ndjson;

import io.vinnrate.kit.problem.Problem;

/**
 * How an operation answers a line: each answer is written as one line.
 *
 * @param <T> what a line says
 */
public interface LineAnswers<T> {

  /**
   * The answer to a line that could be read and breaks no constraint. What it throws is answered as
   * the failure of a request is.
   *
   * @param line the line's number, from 1
   */
  Object answer(long line, T value);

  /**
   * The answer to a line that failed.
   *
   * @param line the line's number, from 1
   */
  Object refuse(long line, Problem problem);
}
