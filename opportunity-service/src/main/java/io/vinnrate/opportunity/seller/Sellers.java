package io.vinnrate.opportunity.seller;

import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.kit.precondition.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of sellers; each is one transaction. An opportunity may have an owner of whom
 * nothing is said here; what is said here of an owner is never written to opportunities afterwards.
 */
@ApplicationScoped
@Transactional
public class Sellers {

  private final SellerStore store;
  private final Clock clock;
  private final AuditTrail trail;

  Sellers(SellerStore store, Clock clock, AuditTrail trail) {
    this.store = store;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Says what is known of a seller, in the place of what was known. Three SQL round trips, two when
   * nothing is different.
   *
   * @param expected which version is replaced; null for a new seller
   * @throws SellerException.VersionNeeded when there is such a seller and no version is expected
   * @throws StaleVersionException when there is another version than expected, or no such seller
   */
  public Put put(String key, @Nullable ExpectedVersion expected, SellerDetails details) {
    store.claim(key);
    Optional<Seller> known = store.find(key);
    if (known.isEmpty()) {
      if (expected != null) {
        throw new StaleVersionException(0);
      }
      return new Put(write(key, details), true);
    }
    if (expected == null) {
      throw new SellerException.VersionNeeded(key);
    }
    expected.check(known.get().version());
    return new Put(
        known.get().details().equals(details) ? known.get() : write(key, details), false);
  }

  private Seller write(String key, SellerDetails details) {
    Seller seller = store.write(key, details, clock.instant());
    trail.changed(Target.of("seller", key, seller.version()));
    return seller;
  }

  /**
   * Forgets a seller; the opportunities stay as they are. Three SQL round trips.
   *
   * @throws SellerException.NotFound when there is no such seller
   */
  public void delete(String key, ExpectedVersion expected) {
    store.claim(key);
    Seller seller = find(key);
    expected.check(seller.version());
    store.delete(key);
    trail.changed(Target.of("seller", key, seller.version()));
  }

  /**
   * One seller. One SQL round trip.
   *
   * @throws SellerException.NotFound when there is no such seller
   */
  public Seller find(String key) {
    return store.find(key).orElseThrow(() -> new SellerException.NotFound(key));
  }

  /** Those of some sellers that are known, by their keys. One SQL round trip. */
  public Map<String, Seller> known(Collection<String> keys) {
    return store.find(keys).stream().collect(Collectors.toMap(Seller::key, Function.identity()));
  }

  /** Sellers in the order of their keys. One SQL round trip. */
  public List<Seller> list(@Nullable String after, int limit) {
    return store.list(after, limit);
  }

  /** A seller, and whether it was not known before. */
  public record Put(Seller seller, boolean isNew) {}
}
