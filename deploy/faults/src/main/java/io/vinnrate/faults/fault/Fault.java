package io.vinnrate.faults.fault;

import java.util.random.RandomGenerator;

/**
 * Something that is done to the stack for a while. What it leaves behind, such as a process that
 * has ended, is undone by {@link #heal}; both are called by one thread, one after the other.
 */
public interface Fault {

  /** What people call it, such as {@code kill-kafka}. */
  String name();

  /**
   * Does it.
   *
   * @param chance decides what is left open
   * @return what was done, in a few words
   */
  String strike(RandomGenerator chance) throws InterruptedException;

  /** Undoes it and waits until that has worked. */
  void heal() throws InterruptedException;
}
