package io.vinnrate.local;

import io.vinnrate.local.issuer.IssuerFolder;
import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * The folder that holds all that the local stack keeps: data, logs and which processes run.
 *
 * @param root the folder
 */
record StateFolder(Path root) {

  private static final String PORT = "port";
  private static final String PID = "pid";
  private static final String STARTED_AT = "startedAt";
  private static final long NEEDED_BYTES = 1L << 30;

  /** What a server or service keeps from run to run. */
  Path data(String component) {
    return root.resolve("data").resolve(component);
  }

  /** A component's log file. */
  Path log(String component) {
    return root.resolve("logs").resolve(component + ".log");
  }

  /** PostgreSQL's programs. */
  Path postgresPrograms() {
    return root.resolve("postgres");
  }

  /** The copy of a packaged service that runs, so that a build does not pull it from under it. */
  Path app(String service) {
    return root.resolve("apps").resolve(service);
  }

  /** The keys that sign the tokens of this stack, and its clients' secrets. */
  IssuerFolder issuer() {
    return new IssuerFolder(root.resolve("issuer"));
  }

  /**
   * Keeps other commands from changing the stack until this process ends.
   *
   * @throws LocalFailure when another command is at it
   */
  @SuppressWarnings("resource") // the lock is held until the process ends
  void lock() {
    try {
      Files.createDirectories(root);
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw new LocalFailure("Another command is starting or stopping this stack.");
      }
    } catch (IOException e) {
      throw new LocalFailure("%s cannot be written: %s".formatted(root, e.getMessage()), e);
    }
  }

  /**
   * Insists on room for the data.
   *
   * @throws LocalFailure when less than 1 GiB is free
   */
  void requireRoom() {
    try {
      Files.createDirectories(root);
      long free = Files.getFileStore(root).getUsableSpace();
      if (free < NEEDED_BYTES) {
        throw new LocalFailure(
            "Too little disk: %d MiB are free for %s, 1024 MiB are needed."
                .formatted(free >> 20, root));
      }
    } catch (IOException e) {
      throw new LocalFailure("%s cannot be written: %s".formatted(root, e.getMessage()), e);
    }
  }

  /** Tells whether this stack's data holds the whole sample. */
  boolean hasSample() {
    return Files.exists(data("sample"));
  }

  /** Remembers that the data holds the whole sample now. */
  void recordSample() {
    try {
      Files.createFile(data("sample"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets all data and logs, but not the keys of tokens. Nothing may run. */
  void wipe() {
    Folders.delete(root.resolve("data"));
    Folders.delete(root.resolve("logs"));
    Folders.delete(root.resolve("run"));
  }

  /** Remembers that a component's process has been started. */
  void recordStart(Component component, ChildProcess process) {
    Properties properties = new Properties();
    properties.setProperty(PORT, Integer.toString(component.port()));
    properties.setProperty(PID, Long.toString(process.pid()));
    properties.setProperty(STARTED_AT, process.startedAt().toString());
    write(component.name(), properties);
  }

  /** Remembers that a component has been stopped on purpose, and its port for the next start. */
  void recordStop(Component component) {
    Properties properties = new Properties();
    properties.setProperty(PORT, Integer.toString(component.port()));
    write(component.name(), properties);
  }

  /** Forgets a component's process and port. */
  void forget(String component) {
    try {
      Files.deleteIfExists(recordOf(component));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of a component, if it runs. */
  Optional<ChildProcess> running(String component) {
    Properties properties = read(component);
    if (!properties.containsKey(PID)) {
      return Optional.empty();
    }
    return ChildProcess.find(
        component,
        Long.parseLong(properties.getProperty(PID)),
        Instant.parse(properties.getProperty(STARTED_AT)),
        log(component));
  }

  /** Tells whether a component's process was started and ended without having been stopped. */
  boolean hasDied(String component) {
    return read(component).containsKey(PID) && running(component).isEmpty();
  }

  /** The port that a component had when it was last started. */
  OptionalInt lastPort(String component) {
    String port = read(component).getProperty(PORT);
    return port == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port));
  }

  private Path recordOf(String component) {
    return root.resolve("run").resolve(component + ".properties");
  }

  private Properties read(String component) {
    Properties properties = new Properties();
    Path file = recordOf(component);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }

  private void write(String component, Properties properties) {
    Path file = recordOf(component);
    try {
      Files.createDirectories(file.getParent());
      try (Writer writer = Files.newBufferedWriter(file)) {
        properties.store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
