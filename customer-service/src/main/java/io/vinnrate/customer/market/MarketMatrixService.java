package io.vinnrate.customer.market;

import io.vinnrate.customer.market.MarketException.BadCells;
import io.vinnrate.customer.market.MarketException.CellFault;
import io.vinnrate.customer.market.MarketMatrixStore.Edition;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The use cases of the market matrix; each is one transaction. */
@ApplicationScoped
@Transactional
public class MarketMatrixService {

  private final MarketMatrixStore store;
  private final MarketMatrixEvents events;
  private final Clock clock;
  private final AuditTrail trail;

  MarketMatrixService(
      MarketMatrixStore store, MarketMatrixEvents events, Clock clock, AuditTrail trail) {
    this.store = store;
    this.events = events;
    this.clock = clock;
    this.trail = trail;
  }

  /** The matrix. One SQL round trip. */
  public MarketMatrix find() {
    return store.read();
  }

  /**
   * Makes these the cells of the matrix, and tells of it unless nothing is different. Five SQL
   * round trips, three when nothing is different.
   *
   * @param cells at most {@value MarketMatrix#MAX_CELLS}
   * @throws BadCells when one is there twice or names no segment
   */
  public MarketMatrix replace(ExpectedVersion expected, List<MatrixCell> cells) {
    Edition edition = store.lock();
    expected.check(edition.version());
    refuseBad(cells);
    if (!store.replace(cells)) {
      return new MarketMatrix(edition.version(), edition.changedAt(), cells);
    }
    Instant now = clock.instant();
    MarketMatrix changed = new MarketMatrix(edition.version() + 1, now, cells);
    store.count(now);
    events.publish(changed);
    trail.changed(Target.only("marketMatrix", changed.version()));
    return changed;
  }

  private void refuseBad(List<MatrixCell> cells) {
    Set<String> segments =
        store.shareSegments(
            cells.stream().map(MatrixCell::customerSegment).collect(Collectors.toSet()));
    Map<Place, Integer> taken = new HashMap<>();
    List<CellFault> faults = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      MatrixCell cell = cells.get(i);
      Integer first =
          taken.putIfAbsent(new Place(cell.productSegment(), cell.customerSegment()), i);
      if (first != null) {
        faults.add(
            new CellFault(i, "is in cell %d with the same product segment".formatted(first)));
      }
      if (!segments.contains(cell.customerSegment())) {
        faults.add(new CellFault(i, "is not the key of a segment"));
      }
    }
    if (!faults.isEmpty()) {
      throw new BadCells(faults);
    }
  }

  /** Where in the matrix a cell is. */
  private record Place(String productSegment, String customerSegment) {}
}
