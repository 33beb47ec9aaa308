package io.vinnrate.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.MigrationsRole;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.kit.testing.ServiceRights;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "notes"))
class ServiceRightsTest {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @Inject AgroalDataSource database;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE outbox",
        "ALTER TABLE outbox ADD COLUMN note text",
        "ALTER TABLE outbox DISABLE TRIGGER ALL",
        "TRUNCATE outbox",
        "CREATE TABLE note_of_mine (id uuid)",
        "CREATE TEMPORARY TABLE note_of_mine (id uuid)",
        "CREATE SCHEMA mine",
        "CREATE INDEX mine ON outbox (topic)",
        "CREATE FUNCTION mine() RETURNS int RETURN 1",
        "CREATE ROLE mine",
        "SELECT * FROM flyway_schema_history",
        "DELETE FROM flyway_schema_history",
        "SELECT pg_read_file('postgresql.conf')",
      })
  void theServiceIsRefused(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .extracting(refused -> ((SQLException) refused).getSQLState())
          .isEqualTo(INSUFFICIENT_PRIVILEGE);
    }
  }

  @Test
  void theServiceMayReadAndWriteRowsAndNothingElse() throws SQLException {
    assertThat(ServiceRights.excess(database)).isEmpty();
  }

  @Test
  void whatItShouldNotHaveIsFound() throws SQLException {
    String service =
        ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
    MigrationsRole.run("GRANT TRUNCATE ON outbox TO " + service);
    try {
      assertThat(ServiceRights.excess(database)).containsExactly("has TRUNCATE on outbox");
    } finally {
      MigrationsRole.run("REVOKE TRUNCATE ON outbox FROM " + service);
    }
  }
}
