package io.vinnrate.local.issuer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a token says. Times are in whole seconds on the wire.
 *
 * @param subject who its bearer is ({@code sub})
 * @param client the program that got it ({@code client_id} and {@code azp}); of a service, the
 *     subject as well
 * @param roles what its bearer may do ({@code groups})
 * @param issuer who says so; the issuer that signs it when null
 * @param audience whom it is meant for; nobody in particular when null
 * @param issuedAt since when it is; now when null
 * @param notBefore from when on it is good; at once when null
 * @param expiresAt until when it is good; an hour from now when null
 * @param extra further claims, each a text, a number, or a list of such
 */
public record Claims(
    String subject,
    String client,
    List<String> roles,
    @Nullable String issuer,
    @Nullable String audience,
    @Nullable Instant issuedAt,
    @Nullable Instant notBefore,
    @Nullable Instant expiresAt,
    Map<String, Object> extra) {

  /** All roles that the services know. */
  public static final List<String> ALL_ROLES =
      List.of(
          "customers.read",
          "customers.write",
          "opportunities.read",
          "opportunities.write",
          "scores.read",
          "scores.compute",
          "models.admin",
          "ops");

  /** Whom the services' tokens are meant for. */
  public static final String AUDIENCE = "vinnrate";

  /** Copies the roles and the further claims. */
  public Claims {
    roles = List.copyOf(roles);
    extra = Map.copyOf(extra);
  }

  /**
   * A person with roles, at the command line.
   *
   * @param roles what the person may do; nothing when there are none
   */
  public static Claims person(String subject, String... roles) {
    return new Claims(subject, "cli", List.of(roles), null, AUDIENCE, null, null, null, Map.of());
  }

  /** A service with roles, which acts for itself. */
  public static Claims service(String client, String... roles) {
    return new Claims(client, client, List.of(roles), null, AUDIENCE, null, null, null, Map.of());
  }

  /** A developer at the command line with all roles, confined by nothing. */
  public static Claims allRoles() {
    return person("local-developer", ALL_ROLES.toArray(String[]::new));
  }

  /** The same with another subject. */
  public Claims withSubject(String other) {
    return new Claims(
        other, client, roles, issuer, audience, issuedAt, notBefore, expiresAt, extra);
  }

  /** The same, got by another program. */
  public Claims withClient(String other) {
    return new Claims(
        subject, other, roles, issuer, audience, issuedAt, notBefore, expiresAt, extra);
  }

  /** The same with other roles. */
  public Claims withRoles(List<String> other) {
    return new Claims(
        subject, client, other, issuer, audience, issuedAt, notBefore, expiresAt, extra);
  }

  /** The same in the name of another issuer; null for the one that signs it. */
  public Claims withIssuer(@Nullable String other) {
    return new Claims(
        subject, client, roles, other, audience, issuedAt, notBefore, expiresAt, extra);
  }

  /** The same for another audience; null for none. */
  public Claims withAudience(@Nullable String other) {
    return new Claims(subject, client, roles, issuer, other, issuedAt, notBefore, expiresAt, extra);
  }

  /**
   * The same, good at other times.
   *
   * @param from since when it is; now when null
   * @param before from when on it is good; at once when null
   * @param until until when it is good; an hour from now when null
   */
  public Claims withTimes(
      @Nullable Instant from, @Nullable Instant before, @Nullable Instant until) {
    return new Claims(subject, client, roles, issuer, audience, from, before, until, extra);
  }

  /**
   * The same with one further claim, in the place of an earlier one of that name.
   *
   * @param values one for a text, several or none for a list
   */
  public Claims with(String name, String... values) {
    Map<String, Object> more = new LinkedHashMap<>(extra);
    more.put(name, values.length == 1 ? values[0] : List.of(values));
    return new Claims(
        subject, client, roles, issuer, audience, issuedAt, notBefore, expiresAt, more);
  }

  /** Confined to what these people own. */
  public Claims withOwner(String... owners) {
    return with("owner", owners);
  }

  /** Confined to what these teams own. */
  public Claims withTeam(String... teams) {
    return with("team", teams);
  }

  /** Confined to these territories. */
  public Claims withTerritory(String... territories) {
    return with("territory", territories);
  }
}
