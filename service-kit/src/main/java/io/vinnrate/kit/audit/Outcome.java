package io.vinnrate.kit.audit;

/** How something ended that is kept in the trail. */
public enum Outcome {
  /** Something is different since. */
  CHANGED,
  /** The caller was told something; nothing is different. */
  ANSWERED,
  /** The caller was not let in, or lacks the right. */
  REFUSED
}
