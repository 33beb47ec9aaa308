package io.vinnrate.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void aTerminalShowsProgressInOneLineThatTheResultReplaces() {
    Console console = console(true);
    console.update("Loading", 1, 1200);
    console.done("Loaded 1,200");
    assertThat(text()).isEqualTo("\r\u001b[K  Loading … 1 of 1,200\r\u001b[K  Loaded 1,200\n");
  }

  @Test
  void elsewhereQuickWorkShowsItsResultOnly() {
    Console console = console(false);
    for (int done = 0; done < 1200; done++) {
      console.update("Loading", done, 1200);
    }
    console.done("Loaded 1,200");
    assertThat(text()).isEqualTo("  Loaded 1,200\n");
  }

  private Console console(boolean terminal) {
    return new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
