package io.vinnrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import io.vinnrate.local.server.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A packaged service takes its secrets from files and keeps them to itself. */
class SecretsIT {

  private static final String PLANTED = "plantedXq7secret";
  private static final Pattern LOG = Pattern.compile("The end of (\\S+):");

  @Test
  void aPasswordFromAFileIsUsedAndNotEvenLoggedForDebugging() throws Exception {
    TestServers servers = TestServers.shared();
    Database database = servers.createDatabase("scoring");
    Database.Role migrations = new Database.Role(database.migrations().name(), PLANTED);
    Database refused =
        new Database(database.jdbcUrl(), database.username(), database.password(), migrations);
    LocalFailure failure =
        catchThrowableOfType(
            LocalFailure.class,
            () ->
                PackagedService.start(
                    "scoring-service", servers, refused, Map.of("QUARKUS_LOG_LEVEL", "DEBUG")));
    assertThat(failure).hasMessageContaining("ended while it was starting");
    assertThat(log(failure))
        .contains("password authentication failed", "\"level\":\"DEBUG\"")
        .doesNotContain(PLANTED);
  }

  private static String log(LocalFailure failure) throws Exception {
    Matcher path = LOG.matcher(failure.getMessage());
    assertThat(path.find()).isTrue();
    return Files.readString(Path.of(path.group(1)));
  }
}
