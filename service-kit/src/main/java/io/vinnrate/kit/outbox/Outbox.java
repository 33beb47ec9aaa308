package io.vinnrate.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.event.CloudEvents;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.sql.ColumnArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes events with the business transaction: the row commits or rolls back with the change
 * that it tells of, and the relay sends it afterwards, at least once, in order per key. One SQL
 * round trip for each event.
 */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      INSERT INTO outbox (aggregate_id, version, shard, topic, key, headers, payload)
      SELECT aggregate_id, version, shard, topic, key, headers::jsonb, payload
      FROM unnest(?::uuid[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::bytea[])
        AS event (aggregate_id, version, shard, topic, key, headers, payload)
      """;

  private final AgroalDataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final OutboxRelay relay;
  private final EventJson payloads;
  private final String source;
  private final ObjectMapper json = new ObjectMapper();

  Outbox(
      AgroalDataSource database,
      TransactionSynchronizationRegistry transactions,
      OutboxRelay relay,
      EventJson payloads,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.database = database;
    this.transactions = transactions;
    this.relay = relay;
    this.payloads = payloads;
    this.source = "/" + service;
  }

  /** Publishes an event when the current transaction commits. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(Event event) {
    insert(List.of(row(event)));
  }

  /** Publishes events in their order when the current transaction commits. One SQL round trip. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(List<Event> events) {
    insert(events.stream().map(this::row).toList());
  }

  /**
   * Sends a record that is no event of ours, such as a dead letter, when the current transaction
   * commits.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forward(
      UUID id, String topic, String key, Map<String, String> headers, byte[] payload) {
    insert(List.of(new Row(id, 1, topic, key, headers, payload)));
  }

  private Row row(Event event) {
    return new Row(
        event.aggregateId(),
        event.version(),
        event.topic(),
        event.aggregateId().toString(),
        CloudEvents.headers(event, Identifiers.next(), source),
        payloads.write(event.payload()));
  }

  private void insert(List<Row> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      ColumnArrays<Row> columns = new ColumnArrays<>(insert, 0, rows);
      columns.add("uuid", Row::aggregateId);
      columns.add("bigint", Row::version);
      columns.add("int", row -> Shard.of(row.key()));
      columns.add("text", Row::topic);
      columns.add("text", Row::key);
      columns.add("text", this::headers);
      columns.add("bytea", Row::payload);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxException("The event could not be written", e);
    }
    transactions.registerInterposedSynchronization(new WakeAfterCommit());
  }

  private String headers(Row row) {
    try {
      return json.writeValueAsString(row.headers());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Row(
      UUID aggregateId,
      long version,
      String topic,
      String key,
      Map<String, String> headers,
      byte[] payload) {}

  private final class WakeAfterCommit implements Synchronization {

    @Override
    public void beforeCompletion() {
      // nothing to do before the commit
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}
