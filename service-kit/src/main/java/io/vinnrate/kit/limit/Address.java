package io.vinnrate.kit.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a request comes from: the caller's address, or that of the proxy in front of it. */
final class Address {

  /** Of the eight groups of an IPv6 address: who has one address of such a network has them all. */
  private static final int GROUPS_OF_A_NETWORK = 4;

  private Address() {}

  /** An IPv4 address, or the network of an IPv6 address. */
  static String of(HttpServerRequest request) {
    SocketAddress address = request.remoteAddress();
    return address == null
        ? "unknown"
        : network(Objects.requireNonNullElse(hostOf(address), "unknown"));
  }

  private static @Nullable String hostOf(SocketAddress address) {
    return address.hostAddress() == null ? address.host() : address.hostAddress();
  }

  static String network(String address) {
    int end = -1;
    for (int group = 0; group < GROUPS_OF_A_NETWORK; group++) {
      int colon = address.indexOf(':', end + 1);
      if (colon < 0) {
        return address;
      }
      end = colon;
    }
    return address.substring(0, end);
  }
}
