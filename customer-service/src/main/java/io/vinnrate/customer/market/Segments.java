package io.vinnrate.customer.market;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vinnrate.customer.CustomerDetails;
import io.vinnrate.customer.Membership;
import io.vinnrate.customer.Segmentation;
import io.vinnrate.customer.StandingRevision;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.Repeater;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The segments in memory, so that a customer's are told without the database. What another replica
 * changed is known here within half a second; what this one did, at once.
 */
@ApplicationScoped
public class Segments implements Segmentation {

  private static final Logger LOG = Logger.getLogger(Segments.class);
  private static final Duration REFRESH = Duration.ofMillis(500);

  private final SegmentRepository repository;
  private final StandingRevision standings;
  private final Repeater refreshing =
      new Repeater(this::refresh, REFRESH, new Outage(LOG, "Looking for changed segments"));

  private volatile @Nullable Known known;

  Segments(SegmentRepository repository, StandingRevision standings) {
    this.repository = repository;
    this.standings = standings;
  }

  /** Before any customer is looked at. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    refresh();
    refreshing.start(Thread.ofVirtual().name("segments"));
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    refreshing.stop(REFRESH);
  }

  @Override
  public Membership of(CustomerDetails details) {
    List<String> in = new ArrayList<>();
    List<String> possible = new ArrayList<>();
    for (KnownSegment segment : known().segments()) {
      switch (segment.filter().fits(details)) {
        case YES -> in.add(segment.key());
        case UNKNOWN -> possible.add(segment.key());
        case NO -> {
          // the customer is in another segment or in none
        }
      }
    }
    return new Membership(in, possible);
  }

  @Override
  public long revision() {
    return known().revision();
  }

  private Known known() {
    return Objects.requireNonNull(known, "No segments are known before the service has started");
  }

  /**
   * Takes over what the database has. One SQL round trip, two when it has something new. The
   * revision is read first: segments that are newer than it are looked at again, older ones would
   * be overlooked.
   */
  public synchronized void refresh() {
    long revision = standings.current();
    Known before = known;
    if (before == null || before.revision() != revision) {
      known = new Known(revision, repository.all());
    }
  }

  /** All segments in the order of their keys, as of a revision or later. */
  private record Known(long revision, List<KnownSegment> segments) {}
}
