package io.vinnrate.local;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Postgres;
import io.vinnrate.local.server.ProjectFolder;
import io.vinnrate.local.server.TestServers;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * All tests of the project, on one pair of servers that all modules share.
 *
 * @param project the project
 * @param clock tells which reports are of this run
 */
record TestRun(ProjectFolder project, Clock clock) {

  /**
   * Runs Maven's {@code verify} and prints the totals on the last line.
   *
   * @param arguments further arguments for Maven
   * @return Maven's exit code
   */
  int run(List<String> arguments) {
    // Some file systems keep whole seconds.
    Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    int exitCode = verify(arguments, TestServers.startOwn(Postgres.Durability.UNFORCED));
    System.out.println(TestReports.sum(project.root(), start));
    return exitCode;
  }

  private int verify(List<String> arguments, TestServers servers) {
    List<String> command = new ArrayList<>();
    command.add(project.root().resolve("mvnw").toString());
    command.add("verify");
    command.add("-T1C"); // the services' tests wait more than they compute
    command.add("-Dcyclonedx.skip=true"); // nothing of it is shipped
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(project.root().toFile()).inheritIO();
    builder.environment().put(TestServers.POSTGRES, servers.jdbcUrl());
    builder.environment().put(TestServers.KAFKA, servers.bootstrapServers());
    try {
      Process maven = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(maven::destroy));
      return maven.waitFor();
    } catch (IOException e) {
      throw new LocalFailure("Maven cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted.", e);
    }
  }
}
