package io.vinnrate.scoring.opportunity;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.scoring.market.Membership;
import io.vinnrate.scoring.model.CustomerClass;
import io.vinnrate.scoring.model.CustomerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The read model of customers, guarded by their versions. */
@ApplicationScoped
@Transactional
public class KnownCustomers {

  /** What {@link #read} reads. */
  public static final String COLUMNS =
      "c.class, c.loyalty_index, c.last_proactive_contact_at, c.segments, c.possible_segments";

  private static final String UPSERT =
      Turns.CUSTOMERS
          + """
          INSERT INTO known_customer AS known (
            id, version, name, deleted, class, loyalty_index, last_proactive_contact_at, segments, possible_segments)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET
            version = excluded.version, name = excluded.name, deleted = excluded.deleted, class = excluded.class,
            loyalty_index = excluded.loyalty_index, last_proactive_contact_at = excluded.last_proactive_contact_at,
            segments = excluded.segments, possible_segments = excluded.possible_segments
          WHERE excluded.version > known.version
          RETURNING
            (old.class, old.loyalty_index, old.last_proactive_contact_at, old.segments, old.possible_segments)
            IS DISTINCT FROM
            (new.class, new.loyalty_index, new.last_proactive_contact_at, new.segments, new.possible_segments)
          """;

  /** Their scores hold at no moment any more: {@link Rescoring} takes them. */
  private static final String MARK =
      """
      UPDATE scored_opportunity SET valid_until = '-infinity' WHERE customer_id = ? AND status = 'open'
      """;

  /** What a transaction runs first that changes customers by other means. */
  public static final String TURN = Turns.CUSTOMERS;

  /** Marks the open opportunities of customers as above. */
  public static final String MARK_ALL =
      """
      UPDATE scored_opportunity SET valid_until = '-infinity'
      WHERE customer_id = ANY(?::uuid[]) AND status = 'open'
      """;

  private static final String FIND =
      Turns.OPPORTUNITIES + "SELECT " + COLUMNS + " FROM known_customer c WHERE c.id = ?";

  private static final String FIND_ALL =
      "SELECT c.id, " + COLUMNS + " FROM known_customer c WHERE c.id = ANY(?)";

  private final AgroalDataSource database;

  KnownCustomers(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Takes over what a customer has become, and marks its open opportunities to be scored again when
   * their scores depend on what is another. One SQL round trip, two then.
   *
   * @return false when this version, or a later one, was known
   */
  public boolean takeOver(CustomerState state) {
    try (Connection connection = database.getConnection()) {
      Boolean counts = upsert(connection, state);
      if (Boolean.TRUE.equals(counts)) {
        mark(connection, state.id());
      }
      return counts != null;
    } catch (SQLException e) {
      throw new IllegalStateException("The customer can't be written", e);
    }
  }

  /** Whether something is another that scores depend on; null when the version was known. */
  private static @Nullable Boolean upsert(Connection connection, CustomerState state)
      throws SQLException {
    CustomerFacts facts = state.known().facts();
    Membership membership = state.known().membership();
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setObject(1, state.id());
      upsert.setLong(2, state.version());
      upsert.setString(3, state.name());
      upsert.setBoolean(4, state.deleted());
      upsert.setString(5, facts == null ? null : wire(facts.customerClass()));
      upsert.setObject(6, facts == null ? null : facts.loyaltyIndex());
      upsert.setObject(7, facts == null ? null : moment(facts.lastProactiveContactAt()));
      upsert.setArray(8, texts(connection, membership == null ? null : membership.segments()));
      upsert.setArray(9, texts(connection, membership == null ? null : membership.possible()));
      try (ResultSet row = Turns.rows(upsert)) {
        return row.next() ? row.getBoolean(1) : null;
      }
    }
  }

  private static void mark(Connection connection, UUID customerId) throws SQLException {
    try (PreparedStatement mark = connection.prepareStatement(MARK)) {
      mark.setObject(1, customerId);
      mark.executeUpdate();
    }
  }

  /** What is known of a customer, which stays so until the transaction ends. One SQL round trip. */
  @Transactional(Transactional.TxType.MANDATORY)
  KnownCustomer find(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, id);
      try (ResultSet row = Turns.rows(select)) {
        return row.next() ? read(row) : KnownCustomer.UNKNOWN;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The customer can't be read", e);
    }
  }

  /** What is known of customers at this moment, by id. One SQL round trip. */
  Map<UUID, KnownCustomer> findAll(Collection<UUID> ids) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND_ALL)) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      Map<UUID, KnownCustomer> customers = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          customers.put(row.getObject("id", UUID.class), read(row));
        }
      }
      return customers;
    } catch (SQLException e) {
      throw new IllegalStateException("The customers can't be read", e);
    }
  }

  /** Reads a customer of a row with its {@link #COLUMNS}; without a value in any, it is unknown. */
  public static KnownCustomer read(ResultSet row) throws SQLException {
    OffsetDateTime lastContact = row.getObject("last_proactive_contact_at", OffsetDateTime.class);
    Array segments = row.getArray("segments");
    return new KnownCustomer(
        CustomerFacts.of(
            WireName.constant(CustomerClass.class, row.getString("class")).orElse(null),
            row.getObject("loyalty_index", Double.class),
            lastContact == null ? null : lastContact.toInstant()),
        segments == null
            ? null
            : new Membership(texts(segments), texts(row.getArray("possible_segments"))));
  }

  private static @Nullable String wire(@Nullable CustomerClass customerClass) {
    return customerClass == null ? null : WireName.of(customerClass);
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Array texts(Connection connection, @Nullable List<String> texts)
      throws SQLException {
    return texts == null ? null : connection.createArrayOf("text", texts.toArray());
  }

  private static List<String> texts(Array texts) throws SQLException {
    return Stream.of((Object[]) texts.getArray()).map(String.class::cast).toList();
  }
}
