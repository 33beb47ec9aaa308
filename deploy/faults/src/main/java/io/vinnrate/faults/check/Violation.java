package io.vinnrate.faults.check;

/**
 * A promise that was not kept.
 *
 * @param kind which
 * @param subject whose: an id, a mark, or the place of a record
 * @param what what is wrong, and where to look
 */
public record Violation(Kind kind, String subject, String what) {

  /** What can be wrong. */
  public enum Kind {
    /** An acknowledged write is not in its database. */
    LOST_WRITE,
    /** A write has no event, or the versions of a key have a gap. */
    LOST_EVENT,
    /** An event tells of what was not written. */
    UNFOUNDED_EVENT,
    /** Two events tell of the same version. */
    TWO_EVENTS,
    /** A refused write has happened. */
    REFUSED_BUT_DONE,
    /** A read model is not what its source tells. */
    WRONG_READ_MODEL,
    /** The same input was scored more than once. */
    SCORED_TWICE,
    /** What is known was not scored. */
    NOT_SCORED,
    /** Events still wait. */
    OUTBOX_LEFT,
    /** Poison was not put aside, or its dead letter is missing. */
    LOST_POISON,
    /** What is no poison was put aside. */
    UNFOUNDED_DEAD_LETTER,
    /** A request that was sent again with its key was done again. */
    DONE_TWICE
  }
}
