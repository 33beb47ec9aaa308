package io.vinnrate.kit.audit;

import java.time.Instant;

/**
 * An entry that is not stored yet.
 *
 * @param at when it was done, the first time
 * @param times how often
 */
record DeedAt(Instant at, Deed deed, long times) {

  DeedAt(Instant at, Deed deed) {
    this(at, deed, 1);
  }

  DeedAt again(long more) {
    return new DeedAt(at, deed, times + more);
  }
}
