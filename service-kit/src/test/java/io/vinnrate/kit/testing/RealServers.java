package io.vinnrate.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.TestServers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a test run a database, with the roles that it has in production, and topics of its own on
 * the shared PostgreSQL and Kafka.
 *
 * <p>The argument {@code topics} lists what the service calls its topics, such as {@code
 * customers}: each gets a new compacted topic, named in {@code vinnrate.topics.<name>}.
 */
public class RealServers implements QuarkusTestResourceLifecycleManager {

  private static final int PARTITIONS = 3;

  private String[] topics = {};

  @Override
  public void init(Map<String, String> arguments) {
    topics = arguments.getOrDefault("topics", "").split(",");
  }

  @Override
  public Map<String, String> start() {
    TestServers servers = TestServers.shared();
    Database database = servers.createDatabase("test");
    String run = UUID.randomUUID().toString().substring(0, 8);
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    settings.put(
        "quarkus.datasource.jdbc.additional-jdbc-properties.socketFactory",
        WatchedSockets.class.getName());
    settings.put("quarkus.datasource.username", database.username());
    settings.put("quarkus.datasource.password", database.password());
    settings.put("quarkus.flyway.username", database.migrations().name());
    settings.put("quarkus.flyway.password", database.migrations().password());
    settings.put("quarkus.oidc.auth-server-url", Tokens.issuer().toString());
    settings.put("quarkus.oidc-client.credentials.secret", Tokens.secret());
    settings.put("kafka.bootstrap.servers", servers.bootstrapServers());
    for (String topic : topics) {
      String name = "test-%s.%s.v1".formatted(run, topic);
      servers.createTopic(name, PARTITIONS, true);
      settings.put("vinnrate.topics." + topic, name);
    }
    String deadLetters = "test-%s.dead-letters.v1".formatted(run);
    servers.createTopic(deadLetters, 1, false);
    settings.put("vinnrate.inbox.dead-letters", deadLetters);
    return settings;
  }

  @Override
  public void stop() {
    // the servers are shared; who started them stops them
  }
}
