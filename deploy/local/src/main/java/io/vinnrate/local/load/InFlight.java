package io.vinnrate.local.load;

import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works on a few items at a time and takes the next one only when there is room for it. */
final class InFlight {

  private InFlight() {}

  /**
   * Returns when every item is done. The first exception stops the reading of further items; those
   * that are under way are finished, then it is thrown.
   *
   * @param limit how many items are worked on at a time at most
   */
  static <T> void each(Iterator<? extends T> items, int limit, Consumer<? super T> work) {
    Semaphore room = new Semaphore(limit);
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      while (failure.get() == null && items.hasNext()) {
        room.acquire();
        T item = items.next();
        threads.execute(
            () -> {
              try {
                work.accept(item);
              } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
              } finally {
                room.release();
              }
            });
      }
    } catch (InterruptedException e) {
      throw LoadException.interrupted(e);
    }
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }
}
