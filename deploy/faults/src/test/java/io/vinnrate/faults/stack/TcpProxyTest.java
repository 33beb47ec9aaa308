package io.vinnrate.faults.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.faults.stack.TcpProxy.Condition;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int NOTHING_FOR_MILLIS = 100;

  private final ServerSocket server;
  private final TcpProxy proxy;

  TcpProxyTest() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    proxy = new TcpProxy(server.getLocalPort());
  }

  @BeforeEach
  void answerWhatIsSaid() {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!server.isClosed()) {
                try {
                  Socket client = server.accept();
                  Thread.ofVirtual().start(() -> echo(client));
                } catch (IOException e) {
                  // closed: the loop ends
                }
              }
            });
  }

  private static void echo(Socket client) {
    try (client;
        InputStream in = client.getInputStream()) {
      in.transferTo(client.getOutputStream());
    } catch (IOException e) {
      // the client is gone
    }
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    server.close();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static int said(Socket socket) throws IOException {
    socket.getOutputStream().write(7);
    return socket.getInputStream().read();
  }

  @Test
  void whatIsSentPassesInBothDirections() throws IOException {
    try (Socket socket = connect()) {
      assertThat(said(socket)).isEqualTo(7);
    }
  }

  @Test
  void inSilenceNothingPassesUntilItIsOver() throws IOException {
    try (Socket socket = connect()) {
      assertThat(said(socket)).isEqualTo(7);
      proxy.become(Condition.SILENT);
      socket.setSoTimeout(NOTHING_FOR_MILLIS);
      assertThatThrownBy(() -> said(socket)).isInstanceOf(SocketTimeoutException.class);
      socket.setSoTimeout(PATIENCE_MILLIS);
      proxy.become(Condition.OPEN);
      assertThat(socket.getInputStream().read()).isEqualTo(7);
    }
  }

  @Test
  void aCutEndsConnectionsAndHoldsForNewOnes() throws IOException {
    try (Socket before = connect()) {
      assertThat(said(before)).isEqualTo(7);
      proxy.become(Condition.CUT);
      assertThat(isBroken(before)).isTrue();
      try (Socket during = connect()) {
        assertThat(isBroken(during)).isTrue();
      }
    }
    proxy.become(Condition.OPEN);
    try (Socket after = connect()) {
      assertThat(said(after)).isEqualTo(7);
    }
  }

  private static boolean isBroken(Socket socket) {
    try {
      return said(socket) < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
