package io.vinnrate.kit.testing;

import io.vinnrate.local.issuer.BadToken;
import io.vinnrate.local.issuer.Claims;
import io.vinnrate.local.issuer.Clients;
import io.vinnrate.local.issuer.SigningKeys;
import io.vinnrate.local.issuer.TokenIssuer;
import io.vinnrate.local.issuer.TokenSigner;
import io.vinnrate.local.process.LocalPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bearer tokens of the issuer that tests of services share; there is one in a JVM, whatever class
 * loader asks for it.
 */
public final class Tokens {

  /** Who sends a request of a test that does not say who. */
  public static final String CALLER = "tests";

  private static final String ADDRESS = "vinnrate.test.issuer";
  private static final String SECRET = "vinnrate.test.issuer-secret";
  private static final String KEYS = "vinnrate.test.issuer-keys";

  private Tokens() {}

  /** The issuer's address; the first call starts it. */
  static synchronized URI issuer() {
    String known = System.getProperty(ADDRESS);
    if (known != null) {
      return URI.create(known);
    }
    try {
      Path keys = Files.createTempDirectory("vinnrate-issuer-");
      Clients clients = Clients.inMemory();
      TokenIssuer issuer =
          new TokenIssuer(LocalPorts.anyFree(), SigningKeys.in(keys), clients, Clock.systemUTC());
      issuer.start();
      System.setProperty(KEYS, keys.toString());
      System.setProperty(SECRET, clients.secret("opportunity-service"));
      System.setProperty(ADDRESS, issuer.address().toString());
      return issuer.address();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret of opportunity-service, which gets tokens for itself. */
  static String secret() {
    issuer();
    return System.getProperty(SECRET);
  }

  /** What a request without RestAssured sends to be let in: a header's value. */
  public static String header() {
    return "Bearer " + all();
  }

  /** A service's token with all roles, the notes' of the kit's own tests included. */
  public static String all() {
    List<String> roles = new ArrayList<>(Claims.ALL_ROLES);
    roles.addAll(List.of("notes.read", "notes.write"));
    return of(Claims.service(CALLER).withRoles(roles));
  }

  /** A token that says what is claimed. */
  public static String of(Claims claims) {
    return signer().sign(claims);
  }

  /** A token that must be refused; each is signed once, since tests send them to all operations. */
  public static String bad(BadToken kind, Claims claims) {
    return Bad.SIGNED.computeIfAbsent(new Bad(kind, claims), it -> kind.from(signer(), claims));
  }

  private record Bad(BadToken kind, Claims claims) {
    private static final Map<Bad, String> SIGNED = new ConcurrentHashMap<>();
  }

  private static TokenSigner signer() {
    URI issuer = issuer();
    return new TokenSigner(
        SigningKeys.in(Path.of(System.getProperty(KEYS))), issuer, Clock.systemUTC());
  }
}
