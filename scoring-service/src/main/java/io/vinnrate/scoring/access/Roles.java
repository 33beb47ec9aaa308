package io.vinnrate.scoring.access;

/** The roles that operations demand of their callers; a token lists those of its bearer. */
public final class Roles {

  /** Reads the scores of opportunities, rankings and advice. */
  public static final String READ = "scores.read";

  /** Has assessments scored that are sent along. */
  public static final String COMPUTE = "scores.compute";

  /** Adds rubrics and models and brings them into force. */
  public static final String MODELS = "models.admin";

  private Roles() {}
}
