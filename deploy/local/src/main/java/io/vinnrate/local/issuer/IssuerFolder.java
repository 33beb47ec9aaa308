package io.vinnrate.local.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What an issuer keeps: its keys and its clients' secrets. They are made when they are first asked
 * for; processes may share the folder.
 *
 * @param root the folder
 */
public record IssuerFolder(Path root) {

  /** The keys that sign. */
  public SigningKeys keys() {
    return SigningKeys.in(root.resolve("keys"));
  }

  /** The programs that may ask for tokens. */
  public Clients clients() {
    return Clients.in(root.resolve("clients.json"));
  }

  /** What signs in the name of the issuer on a port, whether that runs or not. */
  public TokenSigner signer(int port) {
    URI address = TokenIssuer.addressOn(port);
    return new TokenSigner(keys(), address, Clock.systemUTC());
  }
}
