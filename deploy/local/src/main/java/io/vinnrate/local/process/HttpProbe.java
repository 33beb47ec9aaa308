package io.vinnrate.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks over HTTP whether a process does its work. */
public final class HttpProbe {

  private static final Duration ANSWER = Duration.ofSeconds(2);

  private HttpProbe() {}

  /** Tells whether a GET is answered with 200 within two seconds. */
  public static boolean isAnswered(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
