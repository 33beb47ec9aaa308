package io.vinnrate.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.LocalPorts;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final List<DeathWatch> watches = new ArrayList<>();

  @AfterEach
  void endWatches() {
    watches.forEach(DeathWatch::close);
  }

  @Test
  void dataSurvivesARestartAndStoppingLeavesNoProcess() throws SQLException {
    Postgres postgres = postgres(LocalPorts.anyFree());
    ChildProcess first = start(postgres);
    Database database = postgres.server().provide("deals");
    execute(database, "CREATE TABLE deal (title text)");
    execute(database, "INSERT INTO deal VALUES ('Ærlig avtale')");
    first.stop(postgres.stopSignal(), LIMIT);
    assertThat(first.isAlive()).isFalse();
    assertThat(LocalPorts.isFree(postgres.port())).isTrue();

    ChildProcess second = start(postgres);
    try {
      assertThat(postgres.server().provide("deals")).isEqualTo(database);
      assertThat(single(database, "SELECT upper(title) FROM deal")).isEqualTo("ÆRLIG AVTALE");
      assertThat(single(database, "SELECT current_setting('server_version')")).startsWith("18");
      assertThat(single(database, "SELECT current_setting('fsync')")).isEqualTo("on");
    } finally {
      second.stop(postgres.stopSignal(), LIMIT);
    }
    assertThat(second.isAlive()).isFalse();
  }

  @Test
  void stopsAlthoughAClientIsConnected() throws SQLException {
    Postgres postgres = postgres(LocalPorts.anyFree());
    ChildProcess process = start(postgres);
    Database database = postgres.server().provide("busy");
    try (Connection connection = connect(database)) {
      assertThat(connection.isValid(1)).isTrue();
      process.stop(postgres.stopSignal(), Duration.ofSeconds(20));
      assertThat(process.isAlive()).isFalse();
      assertThat(connection.isValid(1)).isFalse();
    }
  }

  @Test
  void aRoleCannotEnterWithAWrongPassword() {
    Postgres postgres = postgres(LocalPorts.anyFree());
    ChildProcess process = start(postgres);
    try {
      Database database = postgres.server().provide("safe");
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.jdbcUrl(), "safe", "guessed").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    } finally {
      process.stop(postgres.stopSignal(), LIMIT);
    }
  }

  @Test
  void aDatabaseThatTheServiceOwnedChangesHands() throws SQLException {
    Postgres postgres = postgres(LocalPorts.anyFree());
    ChildProcess process = start(postgres);
    try {
      asAdministrator(postgres, "postgres", "CREATE ROLE old LOGIN PASSWORD 'old'");
      asAdministrator(postgres, "postgres", "CREATE DATABASE old OWNER old");
      asAdministrator(postgres, "old", "SET ROLE old; CREATE TABLE deal (title text)");

      Database database = postgres.server().provide("old");
      assertThat(single(database, "SELECT tableowner FROM pg_tables WHERE tablename = 'deal'"))
          .isEqualTo("old_migrations");
      assertThat(
              single(
                  database,
                  "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'old'"))
          .isEqualTo("old_migrations");
      try (Connection service =
              DriverManager.getConnection(
                  database.jdbcUrl(), database.username(), database.password());
          Statement statement = service.createStatement()) {
        assertThatThrownBy(() -> statement.execute("DROP TABLE deal"))
            .hasMessageContaining("must be owner of table deal");
        assertThatThrownBy(() -> statement.execute("CREATE TABLE other (title text)"))
            .hasMessageContaining("permission denied for schema public");
      }
    } finally {
      process.stop(postgres.stopSignal(), LIMIT);
    }
  }

  @Test
  void aPortInUseIsToldInOneLineAndNothingIsCreated() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Postgres postgres = postgres(other.getLocalPort());
      assertThatThrownBy(postgres::launch)
          .isInstanceOf(LocalFailure.class)
          .hasMessage("Port %d, which postgres needs, is in use.", other.getLocalPort());
      assertThat(postgres.data()).doesNotExist();
    }
  }

  @Test
  void aServerThatCannotStartIsReportedWithTheEndOfItsLog() throws Exception {
    Postgres postgres = postgres(LocalPorts.anyFree());
    Files.createDirectories(postgres.data());
    ChildProcess process = postgres.launch();
    assertThatThrownBy(() -> process.awaitReady(postgres::isReady, LIMIT))
        .isInstanceOf(LocalFailure.class)
        .hasMessageStartingWith("postgres ended while it was starting.")
        .hasMessageContaining("postgresql.conf");
  }

  private Postgres postgres(int port) {
    return new Postgres(
        port,
        ProjectFolder.find().postgresPrograms(),
        folder.resolve("data"),
        folder.resolve("postgres.log"),
        Postgres.Durability.FORCED);
  }

  private ChildProcess start(Postgres postgres) {
    ChildProcess process = postgres.launch();
    watches.add(DeathWatch.over(folder, List.of(process)));
    process.awaitReady(postgres::isReady, LIMIT);
    return process;
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.migrations().name(), database.migrations().password());
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void asAdministrator(Postgres postgres, String database, String sql)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.server().jdbcUrl() + "/" + database, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String single(Database database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
