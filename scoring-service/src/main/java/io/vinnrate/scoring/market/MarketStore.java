package io.vinnrate.scoring.market;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The read model of the market matrix, guarded by its version. One SQL round trip each. */
@ApplicationScoped
@Transactional
public class MarketStore {

  private static final String UPSERT =
      """
      INSERT INTO market_matrix AS known (version, cells) VALUES (?, ?::jsonb)
      ON CONFLICT (one) DO UPDATE SET version = excluded.version, cells = excluded.cells
      WHERE excluded.version > known.version
      """;

  private final AgroalDataSource database;
  private final EventJson json;

  MarketStore(AgroalDataSource database, EventJson json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Takes over the whole matrix.
   *
   * @return false when this version, or a later one, was known
   */
  public boolean takeOver(long version, List<Cell> cells) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setLong(1, version);
      upsert.setString(2, json.text(cells));
      return upsert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The market matrix can't be written", e);
    }
  }

  /** The matrix, when it is of a later version. */
  Optional<MarketMatrix> after(long version) {
    String sql = "SELECT version, cells FROM market_matrix WHERE version > ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, version);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(matrix(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The market matrix can't be read", e);
    }
  }

  private MarketMatrix matrix(ResultSet row) throws SQLException {
    Cell[] cells = json.read(row.getString(2).getBytes(StandardCharsets.UTF_8), Cell[].class);
    return new MarketMatrix(row.getLong(1), List.of(cells));
  }
}
