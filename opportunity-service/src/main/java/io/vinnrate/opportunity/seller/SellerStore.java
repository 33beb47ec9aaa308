package io.vinnrate.opportunity.seller;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sellers in the database; each method is one SQL round trip in the caller's transaction. */
@ApplicationScoped
class SellerStore {

  private static final String COLUMNS =
      "key, version, name, profile, team, territory, created_at, changed_at";

  private static final String FIND =
      "SELECT %s FROM seller WHERE key = ANY (?) ORDER BY key".formatted(COLUMNS);

  private static final String LIST =
      "SELECT %s FROM seller WHERE key > coalesce(?, '') ORDER BY key LIMIT ?".formatted(COLUMNS);

  /** Whoever writes a seller waits for those who do, also of one that is not there yet. */
  private static final String CLAIM =
      "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('seller' || chr(31) || ?, 0))";

  private static final String WRITE =
      """
      INSERT INTO seller (key, version, name, profile, team, territory, created_at, changed_at)
      VALUES (?, nextval('seller_version'), ?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET version = excluded.version, name = excluded.name,
        profile = excluded.profile, team = excluded.team, territory = excluded.territory,
        changed_at = excluded.changed_at
      RETURNING %s
      """
          .formatted(COLUMNS);

  private final Statements statements;

  SellerStore(AgroalDataSource database) {
    this.statements = new Statements(database, "The sellers can't be read or written");
  }

  /** Keeps others from writing a seller until the transaction ends. */
  void claim(String key) {
    statements.first(CLAIM, List.of(key), row -> row.getInt(1));
  }

  Optional<Seller> find(String key) {
    return find(List.of(key)).stream().findFirst();
  }

  /** Those of these sellers that are known. */
  List<Seller> find(Collection<String> keys) {
    return statements.query(FIND, List.of(ColumnArray.of("text", keys)), SellerStore::seller);
  }

  /** Sellers in the order of their keys, at most {@code limit}, after a given one. */
  List<Seller> list(@Nullable String after, int limit) {
    return statements.query(LIST, Arrays.asList(after, limit), SellerStore::seller);
  }

  /** Writes what is said of a seller as a new version. */
  Seller write(String key, SellerDetails details, Instant now) {
    SellerProfile profile = details.profile();
    return statements
        .first(
            WRITE,
            Arrays.asList(
                key,
                details.name(),
                profile == null ? null : profile.name(),
                details.team(),
                details.territory(),
                now,
                now),
            SellerStore::seller)
        .orElseThrow();
  }

  void delete(String key) {
    statements.update("DELETE FROM seller WHERE key = ?", List.of(key));
  }

  private static Seller seller(ResultSet row) throws SQLException {
    String profile = row.getString(4);
    return new Seller(
        row.getString(1),
        row.getLong(2),
        new SellerDetails(
            row.getString(3),
            profile == null ? null : SellerProfile.valueOf(profile),
            row.getString(5),
            row.getString(6)),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getObject(8, OffsetDateTime.class).toInstant());
  }
}
