package io.vinnrate.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of files, one per setting: how Kubernetes and others hand over secrets. */
class SettingsFromFilesTest {

  private static final String PASSWORD = "quarkus.datasource.password";
  private static final int ENVIRONMENT = 300;

  @TempDir Path secrets;

  @Test
  void aFileIsNamedLikeItsSetting() throws Exception {
    file(PASSWORD, "from the file");
    assertThat(password(Map.of())).isEqualTo("from the file");
  }

  @Test
  void aFileMayBeNamedLikeTheVariable() throws Exception {
    file("QUARKUS_DATASOURCE_PASSWORD", "from the file");
    assertThat(password(Map.of())).isEqualTo("from the file");
  }

  @Test
  void theLineBreakThatEditorsAddIsNotPartOfTheSecret() throws Exception {
    file(PASSWORD, "from the file\n");
    assertThat(password(Map.of())).isEqualTo("from the file");
  }

  @Test
  void theEnvironmentBeatsTheFile() throws Exception {
    file(PASSWORD, "from the file");
    assertThat(password(Map.of(PASSWORD, "from the environment")))
        .isEqualTo("from the environment");
  }

  private void file(String name, String content) throws Exception {
    Files.writeString(secrets.resolve(name), content);
  }

  private String password(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("smallrye.config.source.file.locations", secrets.toString());
    return new SmallRyeConfigBuilder()
        .addDiscoveredSources()
        .withSources(new PropertiesConfigSource(all, "environment", ENVIRONMENT))
        .build()
        .getConfigValue(PASSWORD)
        .getValue();
  }
}
