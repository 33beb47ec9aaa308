package io.vinnrate.local.server;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.process.Programs;
import io.vinnrate.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL 18 server of one's own.
 *
 * @param port the port of 127.0.0.1 that it listens on
 * @param programs the folder of its programs; filled when it is not there
 * @param data the folder of its data; created when it is not there
 * @param log its log file
 * @param durability what a commit survives
 */
public record Postgres(int port, Path programs, Path data, Path log, Durability durability)
    implements Component {

  /** What a commit survives. */
  public enum Durability {
    /** Also the loss of power: each commit is forced to the disk. */
    FORCED,
    /** The end of the process only; fast, for tests. */
    UNFORCED
  }

  private static final Duration CREATION = Duration.ofSeconds(60);
  private static final int CONNECTIONS = 300;

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public StopSignal stopSignal() {
    return StopSignal.INT;
  }

  /** The server, seen by its administrator. */
  public DatabaseServer server() {
    return DatabaseServer.onPort(port);
  }

  @Override
  public boolean isReady() {
    return server().isReady();
  }

  @Override
  public ChildProcess launch() {
    LocalPorts.requireFree(port, name());
    PostgresBinaries.unpackTo(programs);
    if (!Files.exists(data)) {
      create();
    }
    String force = durability == Durability.FORCED ? "on" : "off";
    List<String> command = notAsRoot();
    command.add(programs.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    option(command, "listen_addresses=127.0.0.1");
    option(command, "unix_socket_directories=");
    option(command, "max_connections=" + CONNECTIONS);
    option(command, "timezone=UTC");
    option(command, "log_timezone=UTC");
    option(command, "fsync=" + force);
    option(command, "full_page_writes=" + force);
    option(command, "synchronous_commit=" + force);
    return ChildProcess.start(name(), command, Map.of(), log);
  }

  private static void option(List<String> command, String setting) {
    command.add("-c");
    command.add(setting);
  }

  /** Creates the data beside its place and then moves it there: it is whole or not there. */
  private void create() {
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      Path password =
          Files.writeString(
              data.resolveSibling(data.getFileName() + ".password"), DatabaseServer.ADMINISTRATOR);
      Path fresh = data.resolveSibling(data.getFileName() + ".new");
      Folders.delete(fresh);
      try {
        run(creation(fresh, password));
        Files.move(fresh, data);
      } finally {
        Folders.delete(fresh);
        Files.deleteIfExists(password);
      }
    } catch (IOException e) {
      throw new LocalFailure("PostgreSQL's data cannot be created: " + e.getMessage(), e);
    }
  }

  private List<String> creation(Path folder, Path password) {
    List<String> command = notAsRoot();
    command.add(programs.resolve("bin/initdb").toString());
    command.addAll(List.of("-D", folder.toString(), "--username", DatabaseServer.ADMINISTRATOR));
    command.addAll(List.of("--auth", "scram-sha-256", "--pwfile", password.toString()));
    // The same order of texts on each machine, whatever locales it has.
    command.addAll(List.of("--encoding", "UTF8", "--locale", "C"));
    command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
    if (durability == Durability.UNFORCED) {
      command.add("--no-sync");
    }
    return command;
  }

  private static void run(List<String> command) {
    Programs.Result result = Programs.run(command, CREATION);
    if (result.exitCode() != 0) {
      throw new LocalFailure("PostgreSQL's data cannot be created:\n" + result.output());
    }
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own it does not see that it is,
   * and its files belong to the user who started it all the same.
   */
  private static List<String> notAsRoot() {
    List<String> command = new ArrayList<>();
    if (!"root".equals(System.getProperty("user.name"))) {
      return command;
    }
    List<String> attempt = List.of("unshare", "-U", "true");
    if (Programs.find("unshare").isEmpty()
        || Programs.run(attempt, Duration.ofSeconds(10)).exitCode() != 0) {
      throw new LocalFailure(
          "PostgreSQL refuses to run as root, and there are no user namespaces here."
              + " Use another user.");
    }
    command.add("unshare");
    command.add("-U");
    return command;
  }
}
