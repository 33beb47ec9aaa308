package io.vinnrate.kit.sql;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.Outage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows of a table that are too old, and may be forgotten at any time. */
public final class OldRows {

  private static final int FORGOTTEN_AT_ONCE = 5_000;

  private final AgroalDataSource database;
  private final String delete;
  private final Outage forgetting;

  /**
   * Rows of a table.
   *
   * @param delete deletes as many as its one parameter says, the oldest first
   */
  public OldRows(AgroalDataSource database, String delete, Outage forgetting) {
    this.database = database;
    this.delete = delete;
    this.forgetting = forgetting;
  }

  /** Forgets them, a bounded number at a time so that no request waits behind it. */
  public void forget() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(delete)) {
      statement.setInt(1, FORGOTTEN_AT_ONCE);
      int forgotten = FORGOTTEN_AT_ONCE;
      while (forgotten == FORGOTTEN_AT_ONCE) {
        forgotten = statement.executeUpdate();
      }
      forgetting.isOver();
    } catch (SQLException e) {
      forgetting.goesOn(e);
    }
  }
}
