package io.vinnrate.faults.work;

import io.vinnrate.faults.stack.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Several writers at a time. */
public final class Workload {

  private static final int WRITERS = 6;
  private static final Duration LAST_ANSWER = Duration.ofSeconds(20);
  private static final int MOST_PAUSE_MILLIS = 400;

  private final Cluster cluster;
  private final Journal journal;
  private final long seed;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running = true;

  /**
   * Writers that have not begun.
   *
   * @param seed decides what they do
   */
  public Workload(Cluster cluster, Journal journal, long seed) {
    this.cluster = cluster;
    this.journal = journal;
    this.seed = seed;
  }

  /** Lets the writers begin. */
  public void start() {
    for (int i = 1; i <= WRITERS; i++) {
      String name = "s" + seed + "-w" + i;
      long ownSeed = seed * 1_000 + i;
      threads.add(Thread.ofPlatform().daemon().name(name).start(() -> write(name, ownSeed)));
    }
  }

  private void write(String name, long ownSeed) {
    Random chance = new Random(ownSeed);
    try (Api api = new Api(cluster)) {
      Writer writer = new Writer(name, chance, api, journal);
      while (running) {
        writer.step();
        Thread.sleep(chance.nextInt(MOST_PAUSE_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the writers end what they have begun. */
  public void stop() throws InterruptedException {
    running = false;
    for (Thread thread : threads) {
      thread.join(LAST_ANSWER);
      thread.interrupt();
    }
  }
}
