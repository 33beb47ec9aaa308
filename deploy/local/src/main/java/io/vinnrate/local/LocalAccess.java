package io.vinnrate.local;

/**
 * What others need to talk to this machine's stack.
 *
 * @param addresses where the services listen, or would listen when they were up
 * @param token a bearer token with all roles, valid for an hour
 */
public record LocalAccess(ServiceAddresses addresses, String token) {

  /** Access to the stack that the environment describes. */
  public static LocalAccess fromEnvironment() {
    Stack stack = new Stack(Settings.from(System.getenv()));
    return new LocalAccess(stack.addresses(), stack.tokens().get());
  }
}
