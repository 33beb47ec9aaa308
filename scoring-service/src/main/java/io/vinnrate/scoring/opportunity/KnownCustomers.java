package io.vinnrate.scoring.opportunity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The read model of customers, guarded by their versions. */
@ApplicationScoped
@Transactional
public class KnownCustomers {

  private static final String UPSERT =
      """
      INSERT INTO known_customer AS known (id, version, name, class, deleted) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET
        version = excluded.version, name = excluded.name, class = excluded.class, deleted = excluded.deleted
      WHERE excluded.version > known.version
      """;

  private final AgroalDataSource database;

  KnownCustomers(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Takes over a customer's name and class. One SQL round trip.
   *
   * @param customerClass N, A, B or C; null while it has none
   * @return false when this version, or a later one, was known
   */
  public boolean takeOver(UUID id, long version, String name, @Nullable String customerClass) {
    return upsert(id, version, name, customerClass, false);
  }

  /**
   * Takes over that a customer is deleted. One SQL round trip.
   *
   * @return false when that was known
   */
  public boolean delete(UUID id, long version) {
    return upsert(id, version, null, null, true);
  }

  private boolean upsert(
      UUID id,
      long version,
      @Nullable String name,
      @Nullable String customerClass,
      boolean deleted) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setObject(1, id);
      upsert.setLong(2, version);
      upsert.setString(3, name);
      upsert.setString(4, customerClass);
      upsert.setBoolean(5, deleted);
      return upsert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The customer can't be written", e);
    }
  }
}
