package io.vinnrate.kit.inbox;

/** What a received event did. */
public enum Applied {
  /** It was newer than what was known and changed it. */
  CHANGED,
  /** It was known already, or older than what is known: a duplicate or a straggler. */
  KNOWN,
  /** Its type is none that this service cares about. */
  IGNORED;

  /** What a guarded write did, by whether it changed anything. */
  public static Applied of(boolean changed) {
    return changed ? CHANGED : KNOWN;
  }
}
