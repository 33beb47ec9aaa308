package io.vinnrate.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Shows progress: on a terminal in one line that changes, elsewhere as a line now and then.
 * Thread-safe.
 */
public final class Console implements Progress {

  private static final long TERMINAL_PAUSE = Duration.ofMillis(100).toNanos();
  private static final long FILE_PAUSE = Duration.ofSeconds(5).toNanos();
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private String shown = "";
  private long shownAt;

  /**
   * A console.
   *
   * @param out where to print
   * @param terminal whether a person watches it
   */
  public Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void update(String what, long done, long total) {
    long now = System.nanoTime();
    long pause = terminal ? TERMINAL_PAUSE : FILE_PAUSE;
    if (what.equals(shown) && now - shownAt < pause) {
      return;
    }
    if (!terminal && !what.equals(shown)) {
      shown = what; // the first word on it comes when it takes long
      shownAt = now;
      return;
    }
    shown = what;
    shownAt = now;
    String line = "  %s … %s".formatted(what, share(done, total));
    if (terminal) {
      out.print(CLEAR_LINE + line);
      out.flush();
    } else {
      out.println(line);
    }
  }

  private static String share(long done, long total) {
    if (total > 0) {
      return String.format(Locale.ROOT, "%,d of %,d", done, total);
    }
    return done > 0 ? String.format(Locale.ROOT, "%,d", done) : "";
  }

  @Override
  public synchronized void done(String what) {
    shown = "";
    out.println((terminal ? CLEAR_LINE : "") + "  " + what);
  }

  /** Prints lines that are no progress. */
  public synchronized void print(String lines) {
    out.println((terminal ? CLEAR_LINE : "") + lines);
  }

  /** Removes the line that changes, before something is printed past this console. */
  public synchronized void clear() {
    if (terminal) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }
}
