package io.vinnrate.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.event.CloudEvents;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
      VALUES (?, ?, ?, ?, ?, ?::jsonb, ?)
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
    insert(
        event.aggregateId(),
        event.version(),
        event.topic(),
        event.aggregateId().toString(),
        CloudEvents.headers(event, Identifiers.next(), source),
        payloads.write(event.payload()));
  }

  /**
   * Sends a record that is no event of ours, such as a dead letter, when the current transaction
   * commits.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forward(
      UUID id, String topic, String key, Map<String, String> headers, byte[] payload) {
    insert(id, 1, topic, key, headers, payload);
  }

  private void insert(
      UUID aggregateId,
      long version,
      String topic,
      String key,
      Map<String, String> headers,
      byte[] payload) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, aggregateId);
      insert.setLong(2, version);
      insert.setInt(3, Shard.of(key));
      insert.setString(4, topic);
      insert.setString(5, key);
      insert.setString(6, json.writeValueAsString(headers));
      insert.setBytes(7, payload);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxException("The event could not be written", e);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    transactions.registerInterposedSynchronization(new WakeAfterCommit());
  }

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
