package io.vinnrate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.local.issuer.Claims;
import io.vinnrate.local.process.LocalFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenCommandTest {

  @Test
  void withoutRolesATokenHasAllOfThem() {
    assertThat(claims()).isEqualTo(Claims.allRoles());
    assertThat(claims("--subject", "anna"))
        .isEqualTo(Claims.person("anna").withRoles(Claims.ALL_ROLES));
  }

  @Test
  void aTokenHasTheRolesThatAreNamed() {
    assertThat(claims("scores.read", "ops").roles()).containsExactly("scores.read", "ops");
  }

  @Test
  void aServiceIsItsOwnSubject() {
    assertThat(claims("--service", "crm", "customers.read"))
        .isEqualTo(Claims.service("crm", "customers.read"));
  }

  @Test
  void aBearerIsConfinedToOneOwnerOrToSeveralTeams() {
    assertThat(claims("--owner", "anna", "--team", "north", "ops", "--team", "south").extra())
        .isEqualTo(Map.of("owner", "anna", "team", List.of("north", "south")));
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    refused("There is no role admin; there are customers.read,", "admin");
    refused("There is no option --region; there are --subject,", "--region", "north");
    refused("--team needs a value.", "ops", "--team");
    refused("A token has one bearer", "--subject", "anna", "--service", "crm");
  }

  private static void refused(String message, String... arguments) {
    assertThatThrownBy(() -> claims(arguments))
        .isInstanceOf(LocalFailure.class)
        .hasMessageStartingWith(message);
  }

  private static Claims claims(String... arguments) {
    return TokenCommand.claims(List.of(arguments));
  }
}
