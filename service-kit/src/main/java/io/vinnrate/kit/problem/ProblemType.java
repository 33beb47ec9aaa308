package io.vinnrate.kit.problem;

/**
 * A kind of problem: what {@code type}, {@code title} and {@code status} say, and the text of its
 * page.
 */
public interface ProblemType {

  /** The last part of {@code /problems/<slug>}, in kebab case. */
  String slug();

  /** One line that does not change from occurrence to occurrence. */
  String title();

  /** The HTTP status, 400 to 599. */
  int status();

  /** What happened and what the caller can do, in a sentence or two. */
  String explanation();
}
