package io.vinnrate.kit;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock that services inject; tests replace it. */
@ApplicationScoped
public class SystemClock {

  /**
   * UTC in steps of a microsecond, the finest that PostgreSQL stores: what is written reads back
   * equal.
   */
  @Produces
  @DefaultBean
  @ApplicationScoped
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
