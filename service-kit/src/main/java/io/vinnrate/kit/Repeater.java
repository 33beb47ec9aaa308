package io.vinnrate.kit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a step on a thread of its own. While the step fails it rests in between, longer each
 * time; nothing but {@link #stop} ends it.
 */
public final class Repeater {

  private static final long FIRST_REST_MILLIS = 50;
  private static final long MAX_REST_MILLIS = 1_000;

  private final Step step;
  private final Duration pause;
  private final Outage outage;

  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * A step that is not repeated yet.
   *
   * @param pause how long to wait between two that succeed
   * @param outage is told of failures
   */
  public Repeater(Step step, Duration pause, Outage outage) {
    this.step = step;
    this.pause = pause;
    this.outage = outage;
  }

  /** Begins on a thread of this kind. */
  public void start(Thread.Builder builder) {
    running = true;
    thread = builder.start(this::repeat);
  }

  /** Whether the step should go on with its work. */
  public boolean isRunning() {
    return running;
  }

  /**
   * Asks the step to end, and interrupts it when it has not ended in time.
   *
   * @return whether it has ended
   */
  public boolean stop(Duration patience) throws InterruptedException {
    running = false;
    if (thread == null || thread.join(patience)) {
      return true;
    }
    thread.interrupt();
    return thread.join(Duration.ofSeconds(1));
  }

  private void repeat() {
    long rest = FIRST_REST_MILLIS;
    while (running) {
      try {
        step.run();
        outage.isOver();
        rest = FIRST_REST_MILLIS;
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        outage.goesOn(e);
        if (!slept(rest)) {
          return;
        }
        rest = Math.min(MAX_REST_MILLIS, rest * 2);
      }
    }
  }

  /** Rests in short turns, so that stopping does not wait for the rest. */
  private boolean slept(long millis) {
    try {
      for (long left = millis; left > 0 && running; left -= FIRST_REST_MILLIS) {
        Thread.sleep(Math.min(left, FIRST_REST_MILLIS));
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** What is repeated. */
  public interface Step {

    /** Does it once. */
    void run() throws InterruptedException;
  }
}
