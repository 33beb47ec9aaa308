package io.vinnrate.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestServersTest {

  @Test
  void eachDatabaseIsNewAndItsRoleMayCreateTables() throws Exception {
    Database one = TestServers.shared().createDatabase("customer");
    Database other = TestServers.shared().createDatabase("customer");
    assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
    try (Connection connection =
        DriverManager.getConnection(one.jdbcUrl(), one.username(), one.password())) {
      assertThat(connection.createStatement().executeUpdate("CREATE TABLE customer (id uuid)"))
          .isZero();
    }
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
