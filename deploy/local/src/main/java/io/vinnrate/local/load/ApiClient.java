package io.vinnrate.local.load;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * JSON over HTTP, with bounded retries. An answer outside 2xx becomes a {@link RefusedException}; a
 * service that stays away a {@link LoadException}. Every request that is sent here may be sent
 * twice: the upserts are idempotent and a command carries the version that it expects.
 */
final class ApiClient implements AutoCloseable {

  private static final String JSON_TYPE = "application/json";
  private static final String MERGE_PATCH_TYPE = "application/merge-patch+json";
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final ObjectMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private final Supplier<String> tokens;
  private final Retry retry;

  ApiClient(Supplier<String> tokens, Retry retry) {
    this.tokens = tokens;
    this.retry = retry;
  }

  /** Empty when there is no such resource (404). */
  Optional<ApiResponse> get(URI uri) {
    ApiResponse response = send(HttpRequest.newBuilder(uri).GET());
    return response.status() == 404 ? Optional.empty() : Optional.of(successful(response));
  }

  ApiResponse put(URI uri, JsonNode body) {
    return successful(send(withBody(HttpRequest.newBuilder(uri), "PUT", JSON_TYPE, body)));
  }

  ApiResponse put(URI uri, String ifMatch, JsonNode body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("If-Match", ifMatch);
    return successful(send(withBody(request, "PUT", JSON_TYPE, body)));
  }

  ApiResponse post(URI uri, String ifMatch, JsonNode body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("If-Match", ifMatch);
    return successful(send(withBody(request, "POST", JSON_TYPE, body)));
  }

  /** A JSON merge patch (RFC 7396). */
  ApiResponse patch(URI uri, String ifMatch, JsonNode body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("If-Match", ifMatch);
    return successful(send(withBody(request, "PATCH", MERGE_PATCH_TYPE, body)));
  }

  private HttpRequest.Builder withBody(
      HttpRequest.Builder request, String method, String type, JsonNode body) {
    try {
      return request
          .header("Content-Type", type)
          .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree that cannot be written", e);
    }
  }

  private ApiResponse send(HttpRequest.Builder builder) {
    HttpRequest request =
        builder
            .timeout(REQUEST_TIMEOUT)
            .header("Accept", "application/json, application/problem+json")
            .header("Authorization", "Bearer " + tokens.get())
            .build();
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt == retry.attempts();
      Optional<Duration> askedFor = Optional.empty();
      try {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (!isBusy(response)) {
          return answer(response);
        }
        if (last) {
          String why = Problem.of(answer(response)).line();
          throw new LoadException(address(request) + " stays unavailable: " + why);
        }
        askedFor = retryAfter(response);
      } catch (IOException e) {
        if (last) {
          throw new LoadException(address(request) + " does not answer", e);
        }
      } catch (InterruptedException e) {
        throw LoadException.interrupted(e);
      }
      pause(retry.delayAfter(attempt, askedFor));
    }
  }

  private static ApiResponse successful(ApiResponse response) {
    if (response.status() < 200 || response.status() > 299) {
      throw new RefusedException(Problem.of(response));
    }
    return response;
  }

  private ApiResponse answer(HttpResponse<byte[]> response) {
    String etag = response.headers().firstValue("ETag").orElse("");
    return new ApiResponse(response.statusCode(), etag, body(response));
  }

  private JsonNode body(HttpResponse<byte[]> response) {
    try {
      return json.readTree(response.body());
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    } catch (IOException e) {
      throw new IllegalStateException("reading bytes in memory", e);
    }
  }

  private static boolean isBusy(HttpResponse<?> response) {
    return response.statusCode() == 503 || response.statusCode() == 429;
  }

  /** Only the form in seconds; a date falls back to our own delays. */
  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }

  private static String address(HttpRequest request) {
    return request.uri().getScheme() + "://" + request.uri().getAuthority();
  }

  private static void pause(Duration delay) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      throw LoadException.interrupted(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
