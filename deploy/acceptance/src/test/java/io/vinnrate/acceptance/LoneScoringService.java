package io.vinnrate.acceptance;

import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import io.vinnrate.local.server.TestServers;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The packaged scoring-service alone, with a heap of 256 MB, a database and topics of its own. One
 * serves all tests; it ends with their JVM.
 */
final class LoneScoringService {

  private static final int PARTITIONS = 6;
  private static final List<String> TOPICS =
      List.of("customers", "opportunities", "scores", "models", "market-matrix");

  private final TestServers servers = TestServers.shared();
  private final Database database = servers.createDatabase("scoring");
  private final String prefix = database.username() + ".";
  private PackagedService service;

  private LoneScoringService() {
    for (String topic : TOPICS) {
      servers.createTopic(topic(topic), PARTITIONS, true);
    }
    servers.createTopic(topic("dead-letters"), 1, false);
    service = start();
  }

  /** The one of this JVM; the first call starts it. */
  static LoneScoringService shared() {
    return Holder.SHARED;
  }

  private PackagedService start() {
    Map<String, String> settings = new HashMap<>();
    settings.put("VINNRATE_INBOX_DEAD_LETTERS", topic("dead-letters"));
    for (String topic : TOPICS) {
      String name = topic.toUpperCase(Locale.ROOT).replace('-', '_');
      settings.put("VINNRATE_TOPICS_" + name, topic(topic));
    }
    return PackagedService.start("scoring-service", servers, database, settings);
  }

  /** Its own topic, by what the service calls it. */
  String topic(String name) {
    return prefix + name + ".v1";
  }

  String kafka() {
    return servers.bootstrapServers();
  }

  Database database() {
    return database;
  }

  /** Ends it as a power cut would, and starts it again. */
  void crashAndStart() {
    ProcessHandle handle = service.handle();
    handle.destroyForcibly();
    handle.onExit().join();
    service = start();
  }

  /** Starts another replica of it: the same database and topics. */
  void addReplica() {
    start();
  }

  /** Who may do everything there. */
  Bearer bearer() {
    return new Bearer(service.token());
  }

  URI address(String path) {
    return service.address(path);
  }

  /** How many bytes of the heap are in use after a collection of garbage. */
  long liveHeap() {
    return new LiveHeap(service.handle().pid(), address("/q/metrics").toString()).bytes();
  }

  /** What it has logged. */
  String log() {
    return service.log();
  }

  private static final class Holder {
    private static final LoneScoringService SHARED = new LoneScoringService();
  }
}
