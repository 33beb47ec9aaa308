package io.vinnrate.bench.load;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A connection on which one request at a time is sent and answered. */
public final class WireConnection implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Socket socket;
  private final AnswerReader answer = new AnswerReader();
  private final byte[] bytes = new byte[8_192];

  public WireConnection(URI address) throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @return its status
   */
  public int exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    answer.begin();
    int size;
    do {
      size = socket.getInputStream().read(bytes);
      if (size < 0) {
        throw new EOFException("The answer is broken off");
      }
    } while (!answer.take(ByteBuffer.wrap(bytes, 0, size)));
    return answer.status();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
