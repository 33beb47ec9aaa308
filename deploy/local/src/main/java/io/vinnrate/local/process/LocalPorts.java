package io.vinnrate.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of 127.0.0.1. */
public final class LocalPorts {

  private static final int LOWEST = 20_000;

  /** From here on Linux takes ports for outgoing connections. */
  private static final int EPHEMERAL = 32_768;

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private LocalPorts() {}

  /** Tells whether a server could listen on the port now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(
          true); // connections that linger after a server has stopped do not count
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /**
   * Insists that a server can listen on the port.
   *
   * @param port the port
   * @param who who wants to listen there
   * @throws LocalFailure when something else listens there
   */
  public static void requireFree(int port, String who) {
    if (!isFree(port)) {
      throw new LocalFailure("Port %d, which %s needs, is in use.".formatted(port, who));
    }
  }

  /**
   * A port that is free now and that nobody else is likely to take: this process does not give it
   * twice, and the system does not give it to outgoing connections.
   */
  public static int anyFree() {
    return ThreadLocalRandom.current()
        .ints(LOWEST, EPHEMERAL)
        .filter(port -> isFree(port) && GIVEN.add(port))
        .findFirst()
        .orElseThrow();
  }
}
