package io.vinnrate.bench.create;

import io.vinnrate.bench.create.SqlScript.Column;
import io.vinnrate.bench.create.SqlScript.Json;
import io.vinnrate.bench.load.Callers;
import io.vinnrate.local.server.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * What opportunity-service says to its database when it creates an opportunity, and nothing else:
 * the same statements in the same round trips (creation.sql, which a test of the service holds to),
 * prepared once, with values of an opportunity that the service has created, by as many callers,
 * each on a connection of its own. The pgbench program would do the same; it is not among those of
 * PostgreSQL that the project brings along, so threads of this JVM do it.
 *
 * <p>Their events are of a shard that no replica of the service relays: what they cost is the
 * statements alone.
 */
final class BareCreations implements AutoCloseable {

  private static final int SHARD = 99;

  private static final String EXAMPLE =
      """
      SELECT o.customer_id, o.title, o.amount, o.currency, o.expected_close_date, o.pipeline, o.stage, o.method_stage,
        o.assessment, o.exit_activities, h.kind, h.deltas, a.subject, a.client, a.kind AS caller, a.action,
        a.target_type, a.outcome AS audited, r.scope, r.fingerprint, r.status, r.headers::text AS headers, r.body
      FROM opportunity o
      JOIN opportunity_history h ON h.opportunity_id = o.id
      JOIN audit_entry a ON a.target_id = o.id::text
      JOIN idempotent_request r ON position(o.id::text IN encode(r.body, 'escape')) > 0
      LIMIT 1
      """;

  private final List<Connection> connections = new ArrayList<>();
  private final List<SqlScript.Prepared> scripts = new ArrayList<>();
  private final Map<String, @Nullable Object> example;

  /** Those in a service's database, which has created at least one. */
  BareCreations(Database database) throws SQLException {
    SqlScript script = SqlScript.named("creation.sql");
    for (int i = 0; i < Callers.NUMBER; i++) {
      Connection connection =
          DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
      connections.add(connection);
    }
    example = example(connections.getFirst());
    for (Connection connection : connections) {
      scripts.add(script.on(connection));
    }
  }

  private static Map<String, @Nullable Object> example(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(EXAMPLE)) {
      row.next();
      Map<String, @Nullable Object> values = new HashMap<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        boolean json = row.getMetaData().getColumnTypeName(i).equals("jsonb");
        values.put(
            row.getMetaData().getColumnLabel(i),
            json ? new Json(row.getString(i)) : row.getObject(i));
      }
      return values;
    }
  }

  /**
   * Does it for a time.
   *
   * @return how many there were in a second
   */
  double perSecond(Duration time) throws SQLException, InterruptedException {
    double rate =
        Callers.perSecond(
            Executors.newFixedThreadPool(Callers.NUMBER),
            time,
            (number, end) -> runUntil(scripts.get(number), end));
    forgetEvents();
    return rate;
  }

  private long runUntil(SqlScript.Prepared script, long end) throws SQLException {
    long done = 0;
    while (System.nanoTime() < end) {
      script.run(values());
      done++;
    }
    return done;
  }

  private Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>(example);
    UUID id = orderedId();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    values.put("id", id);
    values.put("request", UUID.randomUUID().toString());
    values.put("now", now);
    values.put("version", 1L);
    values.put("ids", new Column("uuid", id));
    values.put("keys", new Column("text", id.toString()));
    values.put("versions", new Column("bigint", 1L));
    values.put("shards", new Column("int", SHARD));
    values.put("topics", new Column("text", "vinnrate.opportunities.v1"));
    values.put("event_headers", new Column("text", eventHeaders(id)));
    values.put("payloads", new Column("bytea", example.get("body")));
    values.put("moments", new Column("timestamptz", now));
    values.put("subjects", new Column("text", example.get("subject")));
    values.put("clients", new Column("text", example.get("client")));
    values.put("kinds", new Column("text", example.get("caller")));
    values.put("actions", new Column("text", example.get("action")));
    values.put("target_types", new Column("text", example.get("target_type")));
    values.put("outcomes", new Column("text", example.get("audited")));
    values.put("nobodies", new Column("text", null));
    values.put("details", new Column("jsonb", null));
    return values;
  }

  private static String eventHeaders(UUID id) {
    return """
    {"ce_id": "%s", "ce_specversion": "1.0", "ce_type": "io.vinnrate.opportunity.created.v1",
     "ce_source": "/opportunity-service", "ce_time": "2026-01-01T00:00:00.000000Z", "ce_subject": "%s",
     "ce_aggregateversion": "1", "content-type": "application/json"}
    """
        .formatted(UUID.randomUUID(), id);
  }

  /** As the service's own are: of version 7, those of later milliseconds after those of earlier. */
  private static UUID orderedId() {
    UUID random = UUID.randomUUID();
    long high =
        (System.currentTimeMillis() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xfff);
    return new UUID(high, random.getLeastSignificantBits());
  }

  /** Takes their events away, so that the service does not look through them. */
  private void forgetEvents() throws SQLException {
    Connection connection = connections.getFirst();
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM outbox WHERE shard = " + SHARD);
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
