package io.vinnrate.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A connection that waits for nothing, and the request that is asked and answered on it now. Its
 * selection key has it attached.
 */
final class Exchange {

  private final SocketChannel channel = SocketChannel.open();
  private final SelectionKey key;
  private final AnswerReader answer = new AnswerReader();
  private ByteBuffer request = ByteBuffer.allocate(0);
  private int number;
  private long due;
  private boolean open;

  Exchange(Selector selector, URI address) throws IOException {
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    channel.connect(new InetSocketAddress(address.getHost(), address.getPort()));
  }

  /** The number of the request. */
  int number() {
    return number;
  }

  /** When the request should have been sent, as System.nanoTime() counts. */
  long due() {
    return due;
  }

  /** Whether an answer is waited for. */
  boolean isOpen() {
    return open;
  }

  /** The status of the answer. */
  int status() {
    return answer.status();
  }

  /** Asks as far as it can without waiting. */
  void begin(int next, long moment, byte[] bytes) throws IOException {
    number = next;
    due = moment;
    open = true;
    request = ByteBuffer.wrap(bytes);
    answer.begin();
    if (channel.isConnected()) {
      write();
    }
  }

  /**
   * Goes on as far as it can without waiting.
   *
   * @param bytes room to read into
   * @return whether the answer is there
   */
  boolean proceed(ByteBuffer bytes) throws IOException {
    if (key.isConnectable()) {
      channel.finishConnect();
    }
    if (request.hasRemaining()) {
      write();
    }
    return key.isReadable() && read(bytes);
  }

  /** Waits for an answer no longer. */
  void end() {
    open = false;
  }

  private void write() throws IOException {
    channel.write(request);
    key.interestOps(SelectionKey.OP_READ | (request.hasRemaining() ? SelectionKey.OP_WRITE : 0));
  }

  private boolean read(ByteBuffer bytes) throws IOException {
    bytes.clear();
    if (channel.read(bytes) < 0) {
      throw new EOFException("The answer is broken off");
    }
    return open && answer.take(bytes.flip());
  }
}
