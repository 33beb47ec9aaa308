package io.vinnrate.kit.notes;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.Identifiers;
import io.vinnrate.kit.audit.AuditTrail;
import io.vinnrate.kit.audit.Target;
import io.vinnrate.kit.event.Event;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where notes are kept. */
@ApplicationScoped
public class Notes {

  private final AgroalDataSource database;
  private final Outbox outbox;
  private final EventJson json;
  private final String topic;
  private final AuditTrail trail;

  Notes(
      AgroalDataSource database,
      Outbox outbox,
      EventJson json,
      AuditTrail trail,
      @ConfigProperty(name = "vinnrate.topics.notes") String topic) {
    this.database = database;
    this.outbox = outbox;
    this.json = json;
    this.topic = topic;
    this.trail = trail;
  }

  /** Writes a note and publishes it, within the current transaction. */
  public NoteResponse write(String text) {
    UUID id = Identifiers.next();
    takeOver(id, 1, text);
    outbox.publish(event(topic, id, 1, text));
    trail.changed(Target.of("note", id, 1));
    return new NoteResponse(id, 1, text);
  }

  /** The event that tells of a note. */
  public Event event(String toTopic, UUID id, long version, String text) {
    return new Event(
        toTopic,
        "io.vinnrate.note.written.v1",
        Instant.parse("2026-03-31T12:00:00Z"),
        id,
        version,
        Map.of("text", text));
  }

  /** Applies an event as a service's replica does. */
  public Applied apply(ReceivedEvent event) {
    if (!event.type().startsWith("io.vinnrate.note.")) {
      return Applied.IGNORED;
    }
    String text = json.read(event.data(), NoteText.class).text();
    return Applied.of(takeOver(event.aggregateId(), event.version(), text));
  }

  private boolean takeOver(UUID id, long version, String text) {
    String sql =
        """
        INSERT INTO note (id, version, text) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, text = excluded.text
        WHERE excluded.version > note.version
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(sql)) {
      upsert.setObject(1, id);
      upsert.setLong(2, version);
      upsert.setString(3, text);
      return upsert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The note can't be written", e);
    }
  }

  /** What a note says; null when there is none. */
  public @Nullable NoteResponse find(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT version, text FROM note WHERE id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new NoteResponse(id, row.getLong(1), row.getString(2)) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The note can't be read", e);
    }
  }

  private record NoteText(String text) {}
}
