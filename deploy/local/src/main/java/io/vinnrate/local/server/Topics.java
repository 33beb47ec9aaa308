package io.vinnrate.local.server;

import io.vinnrate.local.process.LocalFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of a running broker.
 *
 * @param bootstrapServers the broker's host and port
 * @param security what else a client needs to reach it
 */
public record Topics(String bootstrapServers, Map<String, String> security) {

  private static final short ONE_COPY = 1;

  /** How long a record that has a later one of its key may wait to be compacted. */
  private static final Duration SUPERSEDED_FOR = Duration.ofDays(7);

  private static final int PATIENCE_SECONDS = 30;

  /** Those of a broker that lets anybody in. */
  public Topics(String bootstrapServers) {
    this(bootstrapServers, Map.of());
  }

  /** Copies the settings. */
  public Topics {
    security = Map.copyOf(security);
  }

  /** What a topic keeps. */
  public enum Cleanup {
    /** The latest record of each key. */
    COMPACT,
    /** Each record, for the time that the broker keeps records. */
    DELETE
  }

  /** Tells whether the broker serves clients now. */
  public boolean isReady() {
    try (Admin admin = admin(2_000)) {
      return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Makes sure that there is such a topic; one that is there stays as it is.
   *
   * @param name its name
   * @param partitions how many partitions, at least 1
   * @param cleanup what it keeps
   * @throws LocalFailure when the broker refuses or does not answer
   */
  public void provide(String name, int partitions, Cleanup cleanup) {
    Map<String, String> settings =
        switch (cleanup) {
          case COMPACT ->
              Map.of(
                  TopicConfig.CLEANUP_POLICY_CONFIG,
                  TopicConfig.CLEANUP_POLICY_COMPACT,
                  TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                  Long.toString(SUPERSEDED_FOR.toMillis()));
          case DELETE ->
              Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        };
    NewTopic topic = new NewTopic(name, partitions, ONE_COPY).configs(settings);
    try (Admin admin = admin(PATIENCE_SECONDS * 1_000)) {
      admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new LocalFailure("The topic %s cannot be created: %s".formatted(name, e), e);
      }
    } catch (TimeoutException e) {
      throw new LocalFailure("The topic %s cannot be created in time.".formatted(name), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted.", e);
    }
  }

  private Admin admin(int patienceMilliseconds) {
    Map<String, Object> settings = new HashMap<>(security);
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patienceMilliseconds);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMilliseconds);
    return Admin.create(settings);
  }
}
