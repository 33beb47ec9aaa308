package io.vinnrate.fuzz.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpReaderTest {

  @Test
  void aBodyIsAsLongAsItSays() throws IOException {
    Answer answer =
        read("HTTP/1.1 200 OK\r\nContent-Type: Text/Plain; x=y\r\ncontent-length: 2\r\n\r\nabc");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("ab");
    assertThat(answer.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void chunksAreOneBody() throws IOException {
    String chunks = "2\r\nab\r\n3;x=y\r\ncde\r\n0\r\n\r\n";
    assertThat(read("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + chunks).text())
        .isEqualTo("abcde");
  }

  @Test
  void whatOnlyAnnouncesIsSkipped() throws IOException {
    assertThat(read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n").status())
        .isEqualTo(204);
  }

  @Test
  void anAnswerThatEndsTooEarlyIsNone() {
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nabc"))
        .isInstanceOf(EOFException.class)
        .hasMessage("The connection ended after 3 of 5 bytes");
    assertThatThrownBy(() -> read("HTTP/1.1 200")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read("SMTP\r\n\r\n")).hasMessageContaining("SMTP");
  }

  private static Answer read(String bytes) throws IOException {
    return new HttpReader(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)))
        .read("GET");
  }
}
