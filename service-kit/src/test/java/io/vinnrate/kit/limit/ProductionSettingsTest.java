package io.vinnrate.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionSettingsTest {

  private static final String KIT = "META-INF/microprofile-config.properties";

  @ParameterizedTest
  @CsvSource({
    "quarkus.swagger-ui.enabled, false",
    "quarkus.http.cors.enabled, false",
    "quarkus.banner.enabled, false",
    "quarkus.http.read-timeout, 60S",
    "quarkus.http.idle-timeout, 90S",
    "quarkus.http.limits.max-connections, 10000",
    "quarkus.http.limits.max-header-size, 16K",
    "quarkus.http.limits.max-initial-line-length, 8192",
    "quarkus.datasource.jdbc.acquisition-timeout, 3S",
    "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout, 40",
    "vinnrate.rate-limit.requests-per-second, 500",
    "vinnrate.rate-limit.burst, 1000",
    "vinnrate.rate-limit.unauthenticated.requests-per-second, 20",
    "vinnrate.rate-limit.unauthenticated.burst, 200"
  })
  void inProductionItIs(String setting, String value) throws IOException {
    assertThat(in("prod").getConfigValue(setting).getRawValue()).isEqualTo(value);
  }

  @Test
  void theLocalStackShowsItsApi() throws IOException {
    assertThat(in("local").getConfigValue("quarkus.swagger-ui.enabled").getRawValue())
        .isEqualTo("true");
  }

  @Test
  void deadLettersGoToATopicThatIsTheServicesOwn() throws IOException {
    assertThat(in("prod").getValue("vinnrate.inbox.dead-letters", String.class))
        .isEqualTo("vinnrate.some-service.dead-letters.v1");
  }

  private static SmallRyeConfig in(String profile) throws IOException {
    URL kit =
        Objects.requireNonNull(ProductionSettingsTest.class.getClassLoader().getResource(KIT));
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withProfile(profile)
        .withDefaultValue("quarkus.application.name", "some-service")
        .withSources(new PropertiesConfigSource(kit))
        .build();
  }
}
