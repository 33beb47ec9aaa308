package io.vinnrate.faults.check;

import io.vinnrate.faults.check.Snapshot.Customer;
import io.vinnrate.faults.check.Snapshot.KnownCustomer;
import io.vinnrate.faults.check.Snapshot.LatestScore;
import io.vinnrate.faults.check.Snapshot.Opportunity;
import io.vinnrate.faults.check.Snapshot.Place;
import io.vinnrate.faults.check.Snapshot.Score;
import io.vinnrate.faults.check.Snapshot.Scored;
import io.vinnrate.faults.stack.Service;
import io.vinnrate.faults.work.Attempt;
import io.vinnrate.local.server.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what is in the databases. */
public final class SnapshotReader {

  private final Function<Service, Database> databases;

  /**
   * A reader.
   *
   * @param databases how to reach each service's, not by way of a proxy
   */
  public SnapshotReader(Function<Service, Database> databases) {
    this.databases = databases;
  }

  /**
   * What is there now, with what is known besides.
   *
   * @param outbox how many events waited when none should wait any more
   * @throws SQLException when a database does not answer
   */
  public Snapshot read(List<Attempt> journal, TopicRecorder topics, Map<Service, Long> outbox)
      throws SQLException {
    Map<Service, Map<String, KnownCustomer>> known = new EnumMap<>(Service.class);
    Map<Service, List<Place>> parked = new EnumMap<>(Service.class);
    for (Service service : Service.consumers()) {
      known.put(service, knownCustomers(service));
      parked.put(service, parked(service));
    }
    return new Snapshot(
        journal,
        topics.records(),
        customers(),
        opportunities(),
        known,
        scored(),
        latestScores(),
        scores(),
        outbox,
        topics.poison(),
        parked);
  }

  /**
   * How many events wait in each service.
   *
   * @throws SQLException when a database does not answer
   */
  public Map<Service, Long> outbox() throws SQLException {
    Map<Service, Long> waiting = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      for (long count : rows(service, "SELECT count(*) FROM outbox", row -> row.getLong(1))) {
        waiting.put(service, count);
      }
    }
    return waiting;
  }

  private Map<String, Customer> customers() throws SQLException {
    return byId(
        Service.CUSTOMER,
        "SELECT id, version, revision, name, territory FROM customer",
        row ->
            new Customer(
                row.getLong("version"),
                row.getLong("revision"),
                row.getString("name"),
                row.getString("territory")));
  }

  private Map<String, Opportunity> opportunities() throws SQLException {
    return byId(
        Service.OPPORTUNITY,
        "SELECT id, version, title, territory, assessment -> 'factors' AS factors FROM opportunity",
        row ->
            new Opportunity(
                row.getLong("version"),
                row.getString("title"),
                row.getString("territory"),
                row.getString("factors")));
  }

  private Map<String, KnownCustomer> knownCustomers(Service service) throws SQLException {
    return byId(
        service,
        "SELECT id, version, name FROM known_customer",
        row -> new KnownCustomer(row.getLong("version"), row.getString("name")));
  }

  private Map<String, Scored> scored() throws SQLException {
    return byId(
        Service.SCORING,
        "SELECT id, version, status = 'deleted' AS deleted, score_id, score_version"
            + " FROM scored_opportunity",
        row ->
            new Scored(
                row.getLong("version"),
                row.getBoolean("deleted"),
                row.getString("score_id"),
                row.getLong("score_version")));
  }

  private Map<String, LatestScore> latestScores() throws SQLException {
    return byId(
        Service.OPPORTUNITY,
        "SELECT opportunity_id AS id, version, deleted FROM latest_score",
        row -> new LatestScore(row.getLong("version"), row.getBoolean("deleted")));
  }

  private List<Score> scores() throws SQLException {
    return rows(
        Service.SCORING,
        "SELECT id, opportunity_id, opportunity_version, model_version, input_hash,"
            + " known -> 'assessment' -> 'factors' AS factors FROM score",
        row ->
            new Score(
                row.getString("id"),
                row.getString("opportunity_id"),
                row.getLong("opportunity_version"),
                row.getString("model_version"),
                row.getString("input_hash"),
                row.getString("factors")));
  }

  private List<Place> parked(Service service) throws SQLException {
    return rows(
        service,
        "SELECT topic, partition, \"offset\" FROM inbox_parked",
        row -> new Place(row.getString(1), row.getInt(2), row.getLong(3)));
  }

  private <T> Map<String, T> byId(Service service, String query, Reading<T> reading)
      throws SQLException {
    Map<String, T> byId = new HashMap<>();
    for (Map.Entry<String, T> row :
        rows(service, query, it -> Map.entry(it.getString("id"), reading.read(it)))) {
      byId.put(row.getKey(), row.getValue());
    }
    return byId;
  }

  private <T> List<T> rows(Service service, String query, Reading<T> reading) throws SQLException {
    Database database = databases.apply(service);
    List<T> all = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        all.add(reading.read(row));
      }
    }
    return all;
  }

  /** How a row is read. */
  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }
}
