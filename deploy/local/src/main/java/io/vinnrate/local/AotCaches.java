package io.vinnrate.local;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import io.vinnrate.local.server.Postgres;
import io.vinnrate.local.server.ServiceProgram;
import io.vinnrate.local.server.TestServers;
import io.vinnrate.local.server.TrainingRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/**
 * Makes an AOT cache for each packaged service, beside its jar, by a run on servers of its own.
 *
 * @param console where it is told how far it is
 */
record AotCaches(Console console) {

  /** No service asks another while it is trained. */
  private static final Map<String, String> SETTINGS =
      Map.of("QUARKUS_REST_CLIENT_CUSTOMER_SERVICE_URL", "http://127.0.0.1:9");

  /**
   * Makes them.
   *
   * @return 0
   * @throws LocalFailure when a service is not packaged, or can't be trained
   */
  int make() {
    TestServers servers = TestServers.startOwn(Postgres.Durability.UNFORCED);
    try {
      Stack.STATE_TOPICS.forEach(topic -> servers.createTopic(topic, Stack.PARTITIONS, true));
      for (String service : Packaging.SERVICES) {
        make(service, servers);
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted.", e);
    } finally {
      servers.stop();
    }
  }

  private void make(String service, TestServers servers) throws IOException, InterruptedException {
    ServiceProgram program = ServiceProgram.of(service);
    Database database = servers.createDatabase(service.replace("-service", ""));
    console.update("Training " + service, 0, 0);
    TrainingRun.of(program, it -> PackagedService.launch(it, servers, database, SETTINGS));
    console.done("%s, %d MiB".formatted(program.cache(), Files.size(program.cache()) >> 20));
  }
}
