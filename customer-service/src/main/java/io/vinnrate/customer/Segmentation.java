package io.vinnrate.customer;

/** Tells the segments of a customer, without a database. */
public interface Segmentation {

  /** The segments of a customer of whom this is said. */
  Membership of(CustomerDetails details);

  /**
   * The {@link StandingRevision} at which the definitions in use were read: they are this one's or
   * later.
   */
  long revision();
}
