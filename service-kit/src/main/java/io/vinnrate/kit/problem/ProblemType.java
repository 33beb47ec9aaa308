package io.vinnrate.kit.problem;

import java.util.Locale;

/**
 * A kind of problem: what {@code type}, {@code title} and {@code status} say, and the text of its
 * page. Each is the constant of an enum.
 */
public interface ProblemType {

  /** The constant's name. */
  String name();

  /** What it means. */
  Meaning meaning();

  /** The last part of {@code /problems/<slug>}, in kebab case. */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One line that does not change from occurrence to occurrence. */
  default String title() {
    return meaning().title();
  }

  /** The HTTP status, 400 to 599. */
  default int status() {
    return meaning().status();
  }

  /** What happened and what the caller can do, in a sentence or two. */
  default String explanation() {
    return meaning().explanation();
  }

  /**
   * What a problem means.
   *
   * @param status the HTTP status, 400 to 599
   * @param title one line that does not change from occurrence to occurrence
   * @param explanation what happened and what the caller can do, in a sentence or two
   */
  record Meaning(int status, String title, String explanation) {}
}
