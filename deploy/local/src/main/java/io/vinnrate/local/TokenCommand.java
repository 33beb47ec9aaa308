package io.vinnrate.local;

import io.vinnrate.local.issuer.Claims;
import io.vinnrate.local.process.LocalFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is asked of {@code ./dev token}: roles, who bears it, and what confines its bearer. */
final class TokenCommand {

  private static final Set<String> CONFINING = Set.of("owner", "team", "territory");

  private TokenCommand() {}

  /**
   * The claims of the token that is asked for.
   *
   * @param arguments roles (all when there are none) and options
   * @throws LocalFailure when a role or an option is unknown
   */
  static Claims claims(List<String> arguments) {
    List<String> roles = new ArrayList<>();
    Map<String, List<String>> options = new TreeMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("--")) {
        if (++i == arguments.size()) {
          throw new LocalFailure(argument + " needs a value.");
        }
        options.computeIfAbsent(option(argument), _ -> new ArrayList<>()).add(arguments.get(i));
      } else {
        roles.add(role(argument));
      }
    }
    return confined(bearer(options).withRoles(roles.isEmpty() ? Claims.ALL_ROLES : roles), options);
  }

  private static String option(String argument) {
    String name = argument.substring(2);
    if (!CONFINING.contains(name) && !name.equals("subject") && !name.equals("service")) {
      throw new LocalFailure(
          "There is no option %s; there are --subject, --service, --owner, --team and --territory."
              .formatted(argument));
    }
    return name;
  }

  private static String role(String role) {
    if (!Claims.ALL_ROLES.contains(role)) {
      throw new LocalFailure(
          "There is no role %s; there are %s."
              .formatted(role, String.join(", ", Claims.ALL_ROLES)));
    }
    return role;
  }

  private static Claims bearer(Map<String, List<String>> options) {
    List<String> service = options.getOrDefault("service", List.of());
    List<String> subject = options.getOrDefault("subject", List.of());
    if (service.size() + subject.size() > 1) {
      throw new LocalFailure("A token has one bearer: one --subject or one --service.");
    }
    if (!service.isEmpty()) {
      return Claims.service(service.getFirst());
    }
    return subject.isEmpty() ? Claims.allRoles() : Claims.person(subject.getFirst());
  }

  private static Claims confined(Claims claims, Map<String, List<String>> options) {
    Claims confined = claims;
    for (String claim : CONFINING) {
      if (options.containsKey(claim)) {
        confined = confined.with(claim, options.get(claim).toArray(String[]::new));
      }
    }
    return confined;
  }
}
