package io.vinnrate.local.issuer;

import com.sun.net.httpserver.HttpServer;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.LocalPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect issuer on a port of 127.0.0.1: discovery, public keys, and tokens for programs
 * (client credentials). It can be stopped and started again on the same port; what it has signed
 * stays good. Thread-safe.
 */
public final class TokenIssuer implements AutoCloseable {

  private final int port;
  private final TokenSigner signer;
  private final Clients clients;
  private @Nullable HttpServer server;
  private @Nullable ExecutorService threads;

  /**
   * An issuer that does not serve yet.
   *
   * @param port the port of 127.0.0.1
   * @param keys its keys
   * @param clients who may ask it for tokens
   * @param clock tells when a token is issued
   */
  public TokenIssuer(int port, SigningKeys keys, Clients clients, Clock clock) {
    this.port = port;
    this.signer = new TokenSigner(keys, addressOn(port), clock);
    this.clients = clients;
  }

  /** One that serves on a free port, with keys and clients of its own, for tests. */
  public static TokenIssuer startOwn() {
    TokenIssuer issuer =
        new TokenIssuer(
            LocalPorts.anyFree(), SigningKeys.inMemory(), Clients.inMemory(), Clock.systemUTC());
    issuer.start();
    return issuer;
  }

  /** The address, and so the name, of the issuer on a port. */
  public static URI addressOn(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Where it serves, which is also its name in tokens. */
  public URI address() {
    return signer.issuer();
  }

  /** What signs in its name. */
  public TokenSigner signer() {
    return signer;
  }

  /** Its keys. */
  public SigningKeys keys() {
    return signer.keys();
  }

  /** Who may ask it for tokens. */
  public Clients clients() {
    return clients;
  }

  /** A token that says the claims, whether it serves or not. */
  public String token(Claims claims) {
    return signer.sign(claims);
  }

  /** A token with all roles. */
  public String token() {
    return token(Claims.allRoles());
  }

  /** Signs with a new key from now on and goes on publishing the older ones. */
  public void rotate() {
    keys().rotate();
  }

  /**
   * Serves; when it does so already, nothing changes.
   *
   * @throws LocalFailure when something else listens on its port
   */
  public synchronized void start() {
    if (server != null) {
      return;
    }
    try {
      HttpServer fresh =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
      fresh.setExecutor(executor);
      fresh.createContext("/", new IssuerEndpoints(signer, clients));
      fresh.start();
      server = fresh;
      threads = executor;
    } catch (IOException e) {
      throw new LocalFailure("The issuer cannot listen on port %d: %s".formatted(port, e), e);
    }
  }

  /** Serves no more; callers are refused until the next start. */
  public synchronized void stop() {
    if (server != null && threads != null) {
      server.stop(0);
      threads.shutdownNow();
      server = null;
      threads = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
