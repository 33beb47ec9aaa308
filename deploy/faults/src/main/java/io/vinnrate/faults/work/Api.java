package io.vinnrate.faults.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vinnrate.faults.stack.Cluster;
import io.vinnrate.faults.stack.Service;
import io.vinnrate.faults.stack.ServiceReplica;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The services as a caller sees them: any replica answers, or none does. */
final class Api implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(6);

  private final Cluster cluster;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  Api(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * What came back.
   *
   * @param status 0 when nothing did in time
   * @param body missing when there was none
   */
  record Answer(int status, JsonNode body) {

    static final Answer NONE = new Answer(0, MissingNode.getInstance());

    boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    /** The version that the body tells. */
    long version() {
      return body.path("version").asLong();
    }
  }

  /**
   * Sends a request to one of a service's replicas.
   *
   * @param chance decides which
   * @param body null for none
   */
  Answer send(
      RandomGenerator chance,
      Service service,
      String method,
      String path,
      Map<String, String> headers,
      @Nullable Object body)
      throws InterruptedException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address(chance, service).resolve(path))
              .timeout(ANSWER)
              .header("Authorization", "Bearer " + cluster.token());
      headers.forEach(request::header);
      if (body == null) {
        request.method(method, HttpRequest.BodyPublishers.noBody());
      } else {
        if (!headers.containsKey("Content-Type")) {
          request.header("Content-Type", "application/json");
        }
        request.method(
            method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
      }
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), json.readTree(response.body()));
    } catch (IOException e) {
      return Answer.NONE;
    }
  }

  private URI address(RandomGenerator chance, Service service) {
    List<URI> addresses =
        cluster.replicas().stream()
            .filter(replica -> replica.service() == service)
            .map(ServiceReplica::address)
            .toList();
    return addresses.get(chance.nextInt(addresses.size()));
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
