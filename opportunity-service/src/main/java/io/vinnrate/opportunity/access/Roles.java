package io.vinnrate.opportunity.access;

/** The roles that operations demand of their callers; a token lists those of its bearer. */
public final class Roles {

  /** Reads opportunities and what is known of them. */
  public static final String READ = "opportunities.read";

  /** Creates, changes, closes and deletes opportunities. */
  public static final String WRITE = "opportunities.write";

  private Roles() {}
}
