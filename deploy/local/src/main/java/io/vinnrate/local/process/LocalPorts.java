package io.vinnrate.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of 127.0.0.1. */
public final class LocalPorts {

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

  /** A port that was free a moment ago and that the system does not hand out again at once. */
  public static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
