package io.vinnrate.faults.stack;

import io.vinnrate.local.process.LocalPorts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The network between a client and a server of this machine: a port that hands on to another, as
 * well as its condition lets it.
 */
public final class TcpProxy implements AutoCloseable {

  /** How the network is. */
  public enum Condition {
    /** Everything passes. */
    OPEN,
    /** Each packet takes 20 to 150 ms. */
    SLOW,
    /** Nothing passes, and nobody is told; what was sent passes when the network is open again. */
    SILENT,
    /** Connections break, and new ones break at once. */
    CUT
  }

  private static final int BUFFER = 16_384;
  private static final int CONNECT_MILLIS = 2_000;

  private final ServerSocket listener;
  private final InetSocketAddress target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private Condition condition = Condition.OPEN;

  /**
   * Opens a port of 127.0.0.1 that hands on to another.
   *
   * @param targetPort the other
   */
  public TcpProxy(int targetPort) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    this.target = new InetSocketAddress(loopback, targetPort);
    try {
      listener = new ServerSocket();
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(loopback, LocalPorts.anyFree()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** The port that it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /** From now on the network is like this. */
  public void become(Condition other) {
    synchronized (this) {
      condition = other;
      notifyAll();
    }
    if (other == Condition.CUT) {
      sockets.forEach(TcpProxy::closeQuietly);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException e) {
        // closed: the loop ends
      }
    }
  }

  private void connect(Socket client) {
    sockets.add(client);
    Socket server = new Socket();
    sockets.add(server);
    try (client;
        server) {
      pass();
      server.connect(target, CONNECT_MILLIS);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Thread answers = Thread.ofVirtual().start(() -> pump(server, client));
      pump(client, server);
      answers.join();
    } catch (IOException e) {
      // the other side learns of it by the closed connection
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(client);
      sockets.remove(server);
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        pass();
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // both are closed below
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeQuietly(from);
    closeQuietly(to);
  }

  /** Returns when a packet may pass. */
  private void pass() throws IOException, InterruptedException {
    Condition now;
    synchronized (this) {
      while (condition == Condition.SILENT) {
        wait();
      }
      now = condition;
    }
    switch (now) {
      case OPEN, SILENT -> {}
      case SLOW -> Thread.sleep(ThreadLocalRandom.current().nextInt(20, 150));
      case CUT -> throw new IOException("The network is cut.");
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is gone then
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    become(Condition.CUT);
  }
}
