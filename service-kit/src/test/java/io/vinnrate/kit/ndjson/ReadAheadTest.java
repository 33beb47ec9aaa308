package io.vinnrate.kit.ndjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  @Test
  void givesWhatItReads() throws IOException {
    byte[] body = new byte[1_000_000];
    new Random(7).nextBytes(body);
    try (ReadAhead ahead = ReadAhead.of(new ByteArrayInputStream(body))) {
      assertThat(ahead.readAllBytes()).isEqualTo(body);
      assertThat(ahead.read()).isEqualTo(-1);
      assertThat(ahead.hasMoreSoon()).isTrue();
    }
  }

  @Test
  void saysWhetherMoreComesSoon() throws IOException {
    try (PipedOutputStream caller = new PipedOutputStream();
        ReadAhead ahead = ReadAhead.of(new PipedInputStream(caller))) {
      assertThat(ahead.hasMoreSoon()).isFalse();
      caller.write('a');
      caller.flush();
      await().until(ahead::hasMoreSoon);
      assertThat(ahead.read()).isEqualTo('a');
      assertThat(ahead.hasMoreSoon()).isFalse();
    }
  }

  @Test
  void readsNoFurtherThanItsBufferReaches() throws IOException {
    AtomicInteger read = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int count) {
            read.addAndGet(count);
            return count;
          }
        };
    try (ReadAhead ahead = ReadAhead.of(endless)) {
      await().until(() -> read.get() >= 1 << 17);
      assertThat(ahead.hasMoreSoon()).isTrue();
      assertThat(read.get()).isLessThanOrEqualTo((1 << 17) + (1 << 14));
    }
  }

  @Test
  void failsAfterWhatWasReadBefore() throws IOException {
    InputStream cut =
        new InputStream() {
          private int left = 3;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw new IOException("cut");
            }
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int count) throws IOException {
            bytes[offset] = (byte) read();
            return 1;
          }
        };
    try (ReadAhead ahead = ReadAhead.of(cut)) {
      assertThat(ahead.readNBytes(3)).containsExactly('x', 'x', 'x');
      assertThatThrownBy(ahead::read).isInstanceOf(IOException.class).hasMessage("cut");
    }
  }
}
