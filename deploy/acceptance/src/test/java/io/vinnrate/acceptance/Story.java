package io.vinnrate.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells of calls while it makes them: each is made, checked, and written down as a reader would
 * send it, with that part of the answer which was checked. So what is written is what holds. Names
 * in braces stand for what differs from run to run.
 */
final class Story {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> services;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * A story without a word yet.
   *
   * @param services where the services are, by their names
   */
  Story(Map<String, String> services) {
    this.services = services;
  }

  /** Begins a chapter. */
  void chapter(String title, String... paragraphs) {
    text.append("\n## ").append(title).append("\n");
    say(paragraphs);
  }

  /** Says something between two calls. */
  void say(String... paragraphs) {
    for (String paragraph : paragraphs) {
      text.append(paragraph.strip()).append("\n\n");
    }
  }

  /** From now on a name in braces stands for a value. */
  void name(String name, String value) {
    names.put(name, value);
  }

  Call get(String service, String path) {
    return new Call("GET", service, path);
  }

  Call post(String service, String path) {
    return new Call("POST", service, path);
  }

  Call put(String service, String path) {
    return new Call("PUT", service, path);
  }

  /** All that was told. */
  String text() {
    return text.toString().strip() + "\n";
  }

  private String filled(String template) {
    String result = template;
    for (Map.Entry<String, String> name : names.entrySet()) {
      result = result.replace("{" + name.getKey() + "}", name.getValue());
    }
    return result;
  }

  /** One call, while it is put together. */
  final class Call {

    private final String method;
    private final String service;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "";

    private Call(String method, String service, String path) {
      this.method = method;
      this.service = service;
      this.path = path;
    }

    Call header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    /** The change is made by somebody, on the version that was read last. */
    Call by(String person) {
      return header("If-Match", "*").header("Acting-User", person);
    }

    Call body(String json) {
      body = json.strip();
      return this;
    }

    /** Makes the call, and tells that it is answered so. */
    Answer answers(int status) {
      Response response = send();
      assertThat(response.statusCode())
          .as("%s %s: %s", method, path, response.asString())
          .isEqualTo(status);
      tell(status);
      return new Answer(response);
    }

    /**
     * Makes the call until a part of its answer is this: what follows from an event comes later.
     */
    Answer comesTo(String pointer, String expected) {
      Response response =
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(50))
              .until(
                  this::send, it -> it.statusCode() == 200 && part(it, pointer).equals(expected));
      tell(200);
      return new Answer(response).with(pointer, expected);
    }

    private Response send() {
      RequestSpecification request = given().urlEncodingEnabled(false);
      headers.forEach((name, value) -> request.header(name, filled(value)));
      if (!body.isEmpty()) {
        request.contentType("application/json").body(filled(body));
      }
      return request.request(method, services.get(service) + filled(path));
    }

    private void tell(int status) {
      text.append("```\n").append(method).append(' ').append(path).append('\n');
      headers.forEach((name, value) -> text.append(name + ": " + value + "\n"));
      if (!body.isEmpty()) {
        text.append('\n').append(body).append('\n');
      }
      text.append("```\n\n→ `").append(status).append("`");
      text.append("\n\n");
    }
  }

  /** What a call was answered, of which parts are checked and told. */
  final class Answer {

    private final Response response;

    private Answer(Response response) {
      this.response = response;
    }

    /** A part of the answer is this, as JSON or as plain text. */
    Answer with(String pointer, String expected) {
      assertThat(part(response, pointer)).as(response.asString()).isEqualTo(expected);
      return told(pointer, expected);
    }

    /** The answer, which is text, has these words. */
    Answer says(String... words) {
      assertThat(response.asString()).contains(words);
      text.setLength(text.length() - 1);
      text.append("```\n").append(response.asString().strip()).append("\n```\n\n");
      return this;
    }

    /** From now on a name stands for a part of the answer. */
    Answer name(String name, String pointer) {
      Story.this.name(name, part(response, pointer));
      return this;
    }

    Response response() {
      return response;
    }

    private Answer told(String pointer, String value) {
      text.setLength(text.length() - 1);
      text.append("- `").append(pointer).append("`: ").append(value).append("\n\n");
      return this;
    }
  }

  private static String part(Response response, String pointer) {
    try {
      JsonNode node = JSON.readTree(response.asString()).at(pointer);
      return node.isValueNode() ? node.asText() : node.isMissingNode() ? "" : node.toString();
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + response.asString(), e);
    }
  }
}
