package io.vinnrate.customer.classification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.Repeater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Classifies the customers again, in the background, when contributions, exchange rates or the
 * policy have changed. The customers' own change of class, with its event, follows from what this
 * writes into their rows.
 *
 * <p>All customers are ranked each time, so it rests nine times as long as it took: it never needs
 * more than a tenth of one connection's time, however often something changes.
 */
@ApplicationScoped
public class ClassRenewal {

  private static final Logger LOG = Logger.getLogger(ClassRenewal.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
  private static final int REST = 9;

  /** So many rows are written within few seconds. */
  private static final int BATCH = 20_000;

  private final TargetClasses classes;
  private long restsUntil = System.nanoTime();
  private final Repeater repeating =
      new Repeater(this::renew, PAUSE, new Outage(LOG, "The classification of customers"));

  ClassRenewal(TargetClasses classes) {
    this.classes = classes;
  }

  void start(@Observes StartupEvent event) {
    repeating.start(Thread.ofPlatform().name("classes").daemon());
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    repeating.stop(STOP_PATIENCE);
  }

  private void renew() {
    long began = System.nanoTime();
    if (began - restsUntil < 0) {
      return;
    }
    try {
      while (repeating.isRunning() && classes.renew(BATCH)) {
        // the next customers
      }
    } finally {
      long now = System.nanoTime();
      restsUntil = now + REST * (now - began);
    }
  }
}
