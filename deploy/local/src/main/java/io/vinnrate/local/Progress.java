package io.vinnrate.local;

/** Tells the person who waits how far a long piece of work has come. */
public interface Progress {

  /**
   * The work goes on.
   *
   * @param what the piece of work, in a few words; the same text each time it is reported
   * @param done how much is done, from 0 to {@code total}
   * @param total how much there is to do; 0 when that is not known
   */
  void update(String what, long done, long total);

  /**
   * A piece of work is finished.
   *
   * @param what what was done, in a few words
   */
  void done(String what);
}
