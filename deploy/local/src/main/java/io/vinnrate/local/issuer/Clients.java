package io.vinnrate.local.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The programs that get tokens for themselves, each with a secret and no more roles than needed.
 */
public final class Clients {

  private static final Map<String, List<String>> ROLES =
      Map.of(
          "customer-service", List.of(),
          "opportunity-service", List.of("customers.read"),
          "scoring-service", List.of(),
          "cli", Claims.ALL_ROLES);

  private static final int SECRET_BYTES = 32;

  private final Map<String, String> secrets;

  private Clients(Map<String, String> secrets) {
    this.secrets = secrets;
  }

  /** With secrets that end with this object. */
  public static Clients inMemory() {
    return new Clients(completed(Map.of()));
  }

  /**
   * With secrets that a file keeps, which only its owner reads; what is not there is made.
   *
   * @throws io.vinnrate.local.process.LocalFailure when it cannot be read or written
   */
  public static Clients in(Path file) {
    Map<String, String> kept = Files.exists(file) ? parse(new PrivateFile(file).read()) : Map.of();
    Map<String, String> whole = completed(kept);
    if (!whole.equals(kept)) {
      new PrivateFile(file).write(toJson(whole));
    }
    return new Clients(whole);
  }

  /**
   * The secret of one of them.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public String secret(String client) {
    return Optional.ofNullable(secrets.get(client))
        .orElseThrow(() -> new IllegalArgumentException("There is no client " + client));
  }

  /** What a token of the client says; nothing when the client or its secret is wrong. */
  Optional<Claims> authenticate(String client, String secret) {
    byte[] expected = secrets.getOrDefault(client, "").getBytes(StandardCharsets.UTF_8);
    boolean same = MessageDigest.isEqual(expected, secret.getBytes(StandardCharsets.UTF_8));
    return Optional.ofNullable(ROLES.get(client))
        .filter(roles -> same && expected.length > 0)
        .map(roles -> Claims.service(client).withRoles(roles));
  }

  private static Map<String, String> completed(Map<String, String> kept) {
    Map<String, String> whole = new TreeMap<>(kept);
    ROLES.keySet().forEach(client -> whole.computeIfAbsent(client, _ -> newSecret()));
    return whole;
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Map<String, String> parse(String json) {
    try {
      return new JsonMapper().readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not the clients' secrets", e);
    }
  }

  private static String toJson(Map<String, String> secrets) {
    try {
      return new JsonMapper().writeValueAsString(secrets);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
