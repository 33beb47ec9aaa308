package io.vinnrate.bench.create;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {

  private final SqlScript creation = SqlScript.named("creation.sql");

  @Test
  void aCreationHasTheRoundTripsOfTheRealOneBesideItsCommit() {
    assertThat(creation.roundTrips()).hasSize(7);
  }

  @Test
  void parametersAreFoundInTheirOrderAndCastsAreNone() {
    assertThat(creation.roundTrips().get(3).parameters())
        .containsExactly("scope", "request", "fingerprint", "status", "headers", "body");
  }
}
