package io.vinnrate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.fuzz.request.Body;
import io.vinnrate.fuzz.request.Request;
import io.vinnrate.fuzz.request.Twist;
import io.vinnrate.fuzz.wire.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurlTest {

  @TempDir Path folder;

  @Test
  void saysTheRequestAndNoToken() {
    Request request =
        request(
            List.of(new Header("Authorization", "Bearer secret"), new Header("If-Match", "")),
            "{\"name\": \"it's\"}");
    assertThat(command(request))
        .isEqualTo(
            "curl -i --path-as-is -X POST 'http://127.0.0.1:1/v1/things?a=b'"
                + " -H \"Authorization: Bearer $(./dev token)\" -H 'If-Match;'"
                + " -H 'Content-Type: application/json' --data-binary $'{\"name\": \"it\\'s\"}'");
  }

  @Test
  void bytesThatAreNoTextStayAsTheyAre() {
    assertThat(command(request(List.of(), "æ\n"))).endsWith("--data-binary $'\\xc3\\xa6\\x0a'");
  }

  @Test
  void aBodyThatIsTooLongIsInAFile() throws Exception {
    assertThat(command(request(List.of(), "x".repeat(3_000))))
        .endsWith("--data-binary @" + folder.resolve("request-9.body"));
    assertThat(Files.readString(folder.resolve("request-9.body"))).hasSize(3_000);
  }

  @Test
  void aCommandThatIsTooLongIsInAFile() throws Exception {
    Header header = new Header("X", "x".repeat(3_000));
    assertThat(command(request(List.of(header), "{}")))
        .isEqualTo("sh " + folder.resolve("request-9.sh"));
    assertThat(Files.readString(folder.resolve("request-9.sh"))).contains("-H 'X: xxx");
  }

  private String command(Request request) {
    return new Curl("secret", folder).command(request, URI.create("http://127.0.0.1:1"));
  }

  private static Request request(List<Header> headers, String body) {
    return new Request(
        9,
        Things.operation("addThing"),
        Twist.SOUND,
        "POST",
        List.of(),
        "/v1/things",
        List.of("a=b"),
        headers,
        new Body.Raw("application/json", body.getBytes(StandardCharsets.UTF_8)));
  }
}
