package io.vinnrate.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestServersTest {

  @Test
  void eachDatabaseIsNewAndItsMigrationsMayCreateTables() throws Exception {
    Database one = TestServers.shared().createDatabase("customer");
    Database other = TestServers.shared().createDatabase("customer");
    assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
    try (Connection connection =
        DriverManager.getConnection(
            one.jdbcUrl(), one.migrations().name(), one.migrations().password())) {
      assertThat(connection.createStatement().executeUpdate("CREATE TABLE customer (id uuid)"))
          .isZero();
    }
  }

  @Test
  void noServiceEntersTheDatabaseOfAnother() {
    Database mine = TestServers.shared().createDatabase("mine");
    Database yours = TestServers.shared().createDatabase("yours");
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(yours.jdbcUrl(), mine.username(), mine.password())
                    .close())
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void aTopicCanBeCreatedTwice() throws Exception {
    String topic = "customers-" + UUID.randomUUID();
    TestServers.shared().createTopic(topic, 2, false);
    TestServers.shared().createTopic(topic, 2, false);
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", TestServers.shared().bootstrapServers()))) {
      assertThat(admin.listTopics().names().get()).contains(topic);
    }
  }
}
