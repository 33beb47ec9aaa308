package io.vinnrate.faults.work;

import org.jspecify.annotations.Nullable;

/**
 * One request that would change something, and what was answered.
 *
 * @param act what was asked
 * @param mark the words by which this write, and no other, is known wherever it shows; a request
 *     that is repeated with the same Idempotency-Key has the same
 * @param id the aggregate; null when no answer told it
 * @param outcome what is known of it
 * @param version the aggregate's version after it; 0 when no answer told it
 * @param status the answer's status; 0 when there was none
 */
public record Attempt(
    Act act, String mark, @Nullable String id, Outcome outcome, long version, int status) {

  /** What can be asked. */
  public enum Act {
    /** A new customer; the mark is in its territory and its first name. */
    REGISTER_CUSTOMER,
    /** Another name for a customer. */
    RENAME_CUSTOMER,
    /** A new opportunity; the mark is in its territory and its first title. */
    CREATE_OPPORTUNITY,
    /** Another title for an opportunity. */
    RENAME_OPPORTUNITY,
    /** Another assessment of an opportunity; its mark shows nowhere. */
    ASSESS_OPPORTUNITY,
    /** An opportunity goes; its mark shows nowhere. */
    DELETE_OPPORTUNITY;

    /** Whether it makes something new. */
    public boolean creates() {
      return this == REGISTER_CUSTOMER || this == CREATE_OPPORTUNITY;
    }

    /** Whether it is about a customer, and otherwise about an opportunity. */
    public boolean ofCustomer() {
      return this == REGISTER_CUSTOMER || this == RENAME_CUSTOMER;
    }

    /** Whether the mark shows in the event of it. */
    public boolean showsMark() {
      return this != ASSESS_OPPORTUNITY && this != DELETE_OPPORTUNITY;
    }
  }

  /** What is known of a request. */
  public enum Outcome {
    /** It was answered by 2xx: it has happened and must last. */
    ACKNOWLEDGED,
    /** It was refused by 4xx: it must not have happened. */
    REFUSED,
    /** It got no answer, or a 5xx: it may have happened, once, or not. */
    UNKNOWN
  }

  boolean isAcknowledged() {
    return outcome == Outcome.ACKNOWLEDGED;
  }
}
