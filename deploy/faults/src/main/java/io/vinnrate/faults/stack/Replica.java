package io.vinnrate.faults.stack;

import io.vinnrate.local.process.ChildProcess;
import io.vinnrate.local.process.Component;
import io.vinnrate.local.process.HttpProbe;
import io.vinnrate.local.process.LocalPorts;
import io.vinnrate.local.process.Programs;
import io.vinnrate.local.process.StopSignal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One replica of a packaged service, with a small heap, as quick to start as can be.
 *
 * @param name such as {@code scoring-service-2}
 * @param port the port of 127.0.0.1 that it listens on
 * @param jar what is run
 * @param log its log file
 * @param settings its environment
 * @param options further options of its JVM
 */
record Replica(
    String name, int port, Path jar, Path log, Map<String, String> settings, List<String> options)
    implements Component {

  @Override
  public StopSignal stopSignal() {
    return StopSignal.TERM;
  }

  /** Where it listens. */
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public ChildProcess launch() {
    LocalPorts.requireFree(port, name);
    List<String> command = new ArrayList<>();
    command.add(Programs.java().toString());
    command.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-Dquarkus.profile=local", "-jar", jar.toString()));
    Map<String, String> environment = new TreeMap<>(settings);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    return ChildProcess.start(name, command, environment, log);
  }

  @Override
  public boolean isReady() {
    return !LocalPorts.isFree(port) && HttpProbe.isAnswered(address().resolve("/q/health/ready"));
  }
}
