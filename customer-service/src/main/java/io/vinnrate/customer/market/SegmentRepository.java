package io.vinnrate.customer.market;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where segments are kept. */
@ApplicationScoped
class SegmentRepository implements PanacheRepositoryBase<Segment, String> {

  /** Lets nobody else change segments until the transaction ends; readers go on. */
  void lock() {
    getEntityManager().createNativeQuery("LOCK TABLE segment IN EXCLUSIVE MODE").executeUpdate();
  }

  /** Segments in the order of their keys, at most {@code limit}, after a given one. */
  List<Segment> list(@Nullable String after, int limit) {
    return find("?1 is null or key > ?1 order by key", after).range(0, limit - 1).list();
  }

  /** All segments in the order of their keys. */
  @Transactional
  List<KnownSegment> all() {
    return listAll().stream()
        .map(segment -> new KnownSegment(segment.key(), segment.details().filter()))
        .sorted(Comparator.comparing(KnownSegment::key))
        .toList();
  }

  /** How many cells of the market matrix are of a segment. */
  long cellsOf(String key) {
    return (long)
        getEntityManager()
            .createNativeQuery(
                "SELECT count(*) FROM market_matrix_cell WHERE customer_segment = :key", Long.class)
            .setParameter("key", key)
            .getSingleResult();
  }
}
