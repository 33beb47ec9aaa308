package io.vinnrate.kit.audit;

import io.vinnrate.kit.access.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what callers do. What a service does by itself, such as on an event, is not the deed of a
 * caller and leaves no entry.
 */
@ApplicationScoped
public class AuditTrail {

  private static final Object PENDING = new Object();

  private final AuditEntries entries;
  private final AsideEntries aside;
  private final Callers callers;
  private final CurrentOperation operation;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;

  AuditTrail(
      AuditEntries entries,
      AsideEntries aside,
      Callers callers,
      CurrentOperation operation,
      TransactionSynchronizationRegistry transaction,
      Clock clock) {
    this.entries = entries;
    this.aside = aside;
    this.callers = callers;
    this.operation = operation;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The present caller changes something within the present transaction, at whose end the entry is
   * stored: all of a transaction in one SQL round trip. Of several changes of the same thing the
   * last is kept.
   */
  public void changed(Target target) {
    callers
        .current()
        .map(caller -> new Deed(caller, operation.id(), target, Outcome.CHANGED, Map.of()))
        .ifPresent(deed -> pending().put(target.withoutVersion(), deed));
  }

  /**
   * The present caller was told something in parts, and nothing is different; the entry is stored
   * aside.
   *
   * @param detail a few small facts, such as how many lines there were
   */
  public void answered(Map<String, Object> detail) {
    callers
        .current()
        .map(caller -> new Deed(caller, operation.id(), null, Outcome.ANSWERED, detail))
        .ifPresent(aside::add);
  }

  private Map<Target, Deed> pending() {
    @SuppressWarnings("unchecked") // it is put below
    @Nullable Map<Target, Deed> known = (Map<Target, Deed>) transaction.getResource(PENDING);
    if (known != null) {
      return known;
    }
    Map<Target, Deed> fresh = new LinkedHashMap<>();
    transaction.putResource(PENDING, fresh);
    transaction.registerInterposedSynchronization(new AtTheEnd(fresh));
    return fresh;
  }

  private final class AtTheEnd implements Synchronization {

    private final Map<Target, Deed> deeds;

    AtTheEnd(Map<Target, Deed> deeds) {
      this.deeds = deeds;
    }

    @Override
    public void beforeCompletion() {
      List<DeedAt> now =
          deeds.values().stream().map(deed -> new DeedAt(clock.instant(), deed)).toList();
      entries.add(now);
    }

    @Override
    public void afterCompletion(int status) {
      // the entries have gone the way of the transaction
    }
  }
}
