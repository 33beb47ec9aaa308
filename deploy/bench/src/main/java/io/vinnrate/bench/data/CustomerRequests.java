package io.vinnrate.bench.data;

import java.nio.charset.StandardCharsets;

/**
 * What callers ask customer-service: of four requests one registers a customer, which is an event
 * and an entry of the audit trail as well; two read one, and one reads a page of fifty.
 *
 * @param token a bearer token
 */
public record CustomerRequests(String token) {

  /** How many customers {@link #first} registers. */
  public static final int FIRST = 1_000;

  private static final int KINDS = 4;

  /** Registers a customer that is read later. */
  public byte[] first(int number) {
    return put("first-" + number);
  }

  /** One of the mixture. */
  public byte[] mixed(int number) {
    return switch (number % KINDS) {
      case 0 -> put("later-" + number);
      case 1, 2 -> get("/v1/customers/by-external-id/first-" + number % FIRST);
      default -> get("/v1/customers?limit=50");
    };
  }

  private byte[] put(String externalId) {
    String body = "{\"name\": \"Customer %s\"}".formatted(externalId);
    return bytes(
        head("PUT", "/v1/customers/by-external-id/" + externalId)
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private byte[] get(String path) {
    return bytes(head("GET", path) + "\r\n");
  }

  private String head(String method, String path) {
    return "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n"
        .formatted(method, path, token);
  }

  private static byte[] bytes(String request) {
    return request.getBytes(StandardCharsets.UTF_8);
  }
}
