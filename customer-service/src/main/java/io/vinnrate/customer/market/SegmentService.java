package io.vinnrate.customer.market;

import io.vinnrate.customer.StandingRevision;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.kit.precondition.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of segments; each is one transaction. A change counts up the revision that
 * standings follow from, so that every customer is looked at again; {@link Segments#refresh}
 * afterwards makes it hold at once in this replica.
 */
@ApplicationScoped
@Transactional
public class SegmentService {

  private final SegmentRepository segments;
  private final SegmentSizes sizes;
  private final StandingRevision standings;
  private final Clock clock;
  private final AuditTrail trail;

  SegmentService(
      SegmentRepository segments,
      SegmentSizes sizes,
      StandingRevision standings,
      Clock clock,
      AuditTrail trail) {
    this.segments = segments;
    this.sizes = sizes;
    this.standings = standings;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Makes a segment, or makes it what the details say. Six SQL round trips for a new one, five for
   * a change, three when nothing is different.
   *
   * @param expected which version is replaced; null for a new segment
   * @throws MarketException.VersionNeeded when there is such a segment and no version is expected
   * @throws MarketException.TooManySegments when there is no room for a new one
   * @throws StaleVersionException when there is another version than expected, or no such segment
   */
  public Put put(String key, @Nullable ExpectedVersion expected, SegmentDetails details) {
    segments.lock();
    Optional<Segment> known = segments.findByIdOptional(key);
    if (known.isEmpty()) {
      if (expected != null) {
        throw new StaleVersionException(0);
      }
      return new Put(new CountedSegment(add(key, details), 0), true);
    }
    if (expected == null) {
      throw new MarketException.VersionNeeded(key);
    }
    Segment segment = known.get();
    expected.check(segment.version());
    if (!segment.details().equals(details)) {
      segment.change(details, nextVersion(), clock.instant());
      trail.changed(target(segment));
    }
    return new Put(counted(segment), false);
  }

  private Segment add(String key, SegmentDetails details) {
    if (segments.count() >= Segment.MAX_SEGMENTS) {
      throw new MarketException.TooManySegments();
    }
    Segment segment = new Segment(key, details, nextVersion(), clock.instant());
    segments.persist(segment);
    trail.changed(target(segment));
    return segment;
  }

  private long nextVersion() {
    standings.advance();
    return standings.current();
  }

  /**
   * Deletes a segment. Five SQL round trips.
   *
   * @throws MarketException.NotFound when there is no such segment
   * @throws MarketException.SegmentInUse when the market matrix has cells of it
   */
  public void delete(String key, ExpectedVersion expected) {
    segments.lock();
    Segment segment = require(key);
    expected.check(segment.version());
    long cells = segments.cellsOf(key);
    if (cells > 0) {
      throw new MarketException.SegmentInUse(key, cells);
    }
    segments.delete(segment);
    standings.advance();
    trail.changed(target(segment));
  }

  private static Target target(Segment segment) {
    return Target.of("segment", segment.key(), segment.version());
  }

  /**
   * One segment. Two SQL round trips.
   *
   * @throws MarketException.NotFound when there is no such segment
   */
  public CountedSegment find(String key) {
    return counted(require(key));
  }

  /** Segments in the order of their keys. Two SQL round trips. */
  public List<CountedSegment> list(@Nullable String after, int limit) {
    List<Segment> found = segments.list(after, limit);
    Map<String, Long> customers = sizes.of(found.stream().map(Segment::key).toList());
    return found.stream()
        .map(segment -> new CountedSegment(segment, customers.getOrDefault(segment.key(), 0L)))
        .toList();
  }

  private CountedSegment counted(Segment segment) {
    return new CountedSegment(
        segment, sizes.of(List.of(segment.key())).getOrDefault(segment.key(), 0L));
  }

  private Segment require(String key) {
    return segments.findByIdOptional(key).orElseThrow(() -> new MarketException.NotFound(key));
  }

  /** A segment, and whether it was not known before. */
  public record Put(CountedSegment counted, boolean isNew) {}
}
