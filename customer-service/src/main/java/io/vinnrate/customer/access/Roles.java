package io.vinnrate.customer.access;

/** The roles that operations demand of their callers; a token lists those of its bearer. */
public final class Roles {

  /** Reads customers and what is known of them. */
  public static final String READ = "customers.read";

  /** Creates, changes and deletes customers, and what is known of them. */
  public static final String WRITE = "customers.write";

  private Roles() {}
}
