package io.vinnrate.fuzz.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A connection to a service that is kept and opened again when it has ended. For one thread. */
public final class Connection implements AutoCloseable {

  private final URI address;
  private final Duration patience;
  private @Nullable Socket socket;
  private @Nullable DeadlineStream in;

  /**
   * Opens nothing yet.
   *
   * @param address scheme, host and port
   * @param patience how long an answer may take, from the first byte sent to the last received
   */
  public Connection(URI address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /**
   * Sends a request and reads its answer. A kept connection that the service has ended meanwhile is
   * opened again.
   *
   * @throws SocketTimeoutException when the answer takes too long
   * @throws IOException when there is no answer, or it ends too early, or is no HTTP
   */
  public Answer exchange(Message message) throws IOException {
    boolean kept = socket != null;
    try {
      return attempt(message);
    } catch (SocketTimeoutException tooLong) {
      close();
      throw tooLong;
    } catch (IOException broken) {
      boolean unanswered = in == null || in.isUntouched();
      close();
      if (kept && unanswered) {
        return exchange(message);
      }
      throw broken;
    }
  }

  private Answer attempt(Message message) throws IOException {
    Socket open = open();
    DeadlineStream stream = new DeadlineStream(open, System.nanoTime() + patience.toNanos());
    in = stream;
    IOException unsent = null;
    try {
      open.getOutputStream().write(message.bytes(address.getAuthority()));
    } catch (IOException refused) {
      unsent = refused; // a service may answer and end before it has read a body that is too long
    }
    Answer answer = answer(message, stream, unsent);
    if (unsent != null || "close".equalsIgnoreCase(answer.header("Connection").orElse(""))) {
      close();
    }
    return answer;
  }

  private static Answer answer(Message message, InputStream stream, @Nullable IOException unsent)
      throws IOException {
    try {
      return new HttpReader(new BufferedInputStream(stream)).read(message.method());
    } catch (IOException unread) {
      if (unsent != null) {
        unread.addSuppressed(unsent);
      }
      throw unread;
    }
  }

  private Socket open() throws IOException {
    Socket open = socket;
    if (open == null) {
      open = new Socket();
      open.setTcpNoDelay(true);
      open.connect(
          new InetSocketAddress(address.getHost(), address.getPort()),
          Math.toIntExact(patience.toMillis()));
      socket = open;
    }
    return open;
  }

  @Override
  public void close() {
    Socket open = socket;
    socket = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException gone) {
        // it is gone, as it should be
      }
    }
  }

  /** What a socket receives until a moment. */
  private static final class DeadlineStream extends InputStream {

    private final Socket socket;
    private final InputStream in;
    private final long deadline;
    private boolean untouched = true;

    DeadlineStream(Socket socket, long deadline) throws IOException {
      this.socket = socket;
      this.in = socket.getInputStream();
      this.deadline = deadline;
    }

    boolean isUntouched() {
      return untouched;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new SocketTimeoutException("The time is up");
      }
      socket.setSoTimeout(Math.toIntExact(left));
      int count = in.read(bytes, offset, length);
      untouched &= count <= 0;
      return count;
    }
  }
}
