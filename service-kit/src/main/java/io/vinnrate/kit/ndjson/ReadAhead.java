package io.vinnrate.kit.ndjson;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body ahead, in a thread of its own and as far as its buffer reaches, so that one can ask
 * whether more of it is there: what {@code available()} says of a body that is still being sent is
 * a guess. For one reader.
 */
final class ReadAhead extends InputStream {

  private static final int CAPACITY = 1 << 17;

  /** How long a caller that sends as fast as it can may pause. */
  private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final InputStream body;
  private final byte[] ring = new byte[CAPACITY];
  private int start;
  private int length;
  private boolean ended;
  private boolean closed;
  private @Nullable IOException failure;

  private ReadAhead(InputStream body) {
    this.body = body;
  }

  /** Begins to read a body. */
  static ReadAhead of(InputStream body) {
    ReadAhead ahead = new ReadAhead(body);
    Thread.ofVirtual().name("read-ahead").start(ahead::pump);
    return ahead;
  }

  /** Whether a read would not have to wait longer than a moment. */
  synchronized boolean hasMoreSoon() throws InterruptedIOException {
    long until = System.nanoTime() + MOMENT_NANOS;
    for (long left = MOMENT_NANOS; waits() && left > 0; left = until - System.nanoTime()) {
      await(left);
    }
    return !waits();
  }

  private boolean waits() {
    return length == 0 && !ended;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] bytes, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    while (waits()) {
      await(Long.MAX_VALUE);
    }
    if (length == 0) {
      if (failure != null) {
        throw failure;
      }
      return -1;
    }
    int taken = Math.min(Math.min(count, length), CAPACITY - start);
    System.arraycopy(ring, start, bytes, offset, taken);
    start = (start + taken) % CAPACITY;
    length -= taken;
    notifyAll();
    return taken;
  }

  /** No more is read of the body than the thread is reading now. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private void pump() {
    byte[] part = new byte[CAPACITY / 8];
    try {
      for (int count = body.read(part); count >= 0; count = body.read(part)) {
        if (!add(part, count)) {
          return;
        }
      }
      end(null);
    } catch (IOException e) {
      end(e);
    } catch (RuntimeException e) {
      end(new IOException(e));
    }
  }

  /** Waits until there is room; false when nobody wants the rest. */
  private synchronized boolean add(byte[] part, int count) throws InterruptedIOException {
    while (!closed && CAPACITY - length < count) {
      await(Long.MAX_VALUE);
    }
    int end = (start + length) % CAPACITY;
    int first = Math.min(count, CAPACITY - end);
    System.arraycopy(part, 0, ring, end, first);
    System.arraycopy(part, first, ring, 0, count - first);
    length += count;
    notifyAll();
    return !closed;
  }

  private synchronized void end(@Nullable IOException cause) {
    ended = true;
    failure = cause;
    notifyAll();
  }

  private void await(long nanos) throws InterruptedIOException {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (InterruptedIOException) new InterruptedIOException("the service stops").initCause(e);
    }
  }
}
