package io.vinnrate.customer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Counts the changes of what all standings follow from, such as the segments' definitions. A
 * customer whose standing was computed at an earlier revision is looked at again.
 */
@ApplicationScoped
public class StandingRevision {

  private final AgroalDataSource database;

  StandingRevision(AgroalDataSource database) {
    this.database = database;
  }

  /** The last one that was committed. One SQL round trip. */
  public long current() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT number FROM standing_revision");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The standings' revision can't be read", e);
    }
  }

  /** Counts one more when the current transaction commits. One SQL round trip. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void advance() {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("UPDATE standing_revision SET number = number + 1")) {
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The standings' revision can't be advanced", e);
    }
  }
}
