package io.vinnrate.scoring.market;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.Repeater;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The market matrix in memory. A new one that any replica takes over is known here within half a
 * second.
 */
@ApplicationScoped
public class Market {

  private static final Logger LOG = Logger.getLogger(Market.class);
  private static final Duration REFRESH = Duration.ofMillis(500);

  private final MarketStore store;
  private final Repeater refreshing =
      new Repeater(this::refresh, REFRESH, new Outage(LOG, "Looking for a new market matrix"));

  private volatile MarketMatrix matrix = MarketMatrix.NONE;

  Market(MarketStore store) {
    this.store = store;
  }

  /** Before anything is scored. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    refresh();
    refreshing.start(Thread.ofVirtual().name("market"));
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    refreshing.stop(REFRESH);
  }

  /** The matrix that holds. */
  public MarketMatrix matrix() {
    return matrix;
  }

  /** Takes over what the database has. One SQL round trip. */
  public synchronized void refresh() {
    store.after(matrix.version()).ifPresent(newer -> matrix = newer);
  }
}
