package io.vinnrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.local.server.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that is shipped holds a secret: each comes from a file or the environment. */
class SecretsTest {

  private static final Path ROOT = ProjectFolder.find().root();
  private static final Pattern SETTING = Pattern.compile("^\\s*([^#!=:\\s]+)\\s*[=:]\\s*(.*)$");

  /** Names whose value is a secret, wherever they stand in a setting's name. */
  private static final String SECRET =
      "(password|passwd|passphrase|secret|credential|private-key|api-key|access-key|signing-key)";

  private static final Pattern SECRET_SETTING = Pattern.compile("(?i).*" + SECRET + ".*");

  private static final Pattern DEFAULT_IN_CODE =
      Pattern.compile("(?is)\"[^\"]*" + SECRET + "[^\"]*\"\\s*,\\s*defaultValue");

  private static final Pattern ENVIRONMENT_IN_A_MANIFEST =
      Pattern.compile(
          "(?i)(?:-\\s*name:\\s*\\w*%1$s\\w*\\s+value:|-\\s*\\w*%1$s\\w*=|stringData:|kind:\\s*Secret\\b)"
              .formatted(SECRET));

  private static final Pattern IMAGE_VARIABLE =
      Pattern.compile("(?im)^\\s*(?:ENV|ARG)\\s+\\w*" + SECRET);

  @Test
  void noSettingThatIsASecretHasADefault() {
    List<String> found = new ArrayList<>();
    for (Path file : files("src/main/resources", ".*\\.(properties|ya?ml)")) {
      for (String line : read(file).lines().toList()) {
        var setting = SETTING.matcher(line);
        if (setting.matches()
            && SECRET_SETTING.matcher(setting.group(1)).matches()
            && !setting.group(2).isBlank()) {
          found.add(ROOT.relativize(file) + ": " + setting.group(1));
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(files("src/main/resources", ".*application.properties")).hasSizeGreaterThan(2);
  }

  @Test
  void noCodeHasADefaultForASecret() {
    assertThat(matching(files("src/main/java", ".*\\.java"), DEFAULT_IN_CODE)).isEmpty();
  }

  @Test
  void noManifestAndNoImageHoldsASecret() {
    List<Path> manifests = files("deploy/kubernetes", ".*\\.ya?ml");
    assertThat(manifests).isNotEmpty();
    assertThat(matching(manifests, ENVIRONMENT_IN_A_MANIFEST)).isEmpty();
    assertThat(matching(files("deploy/kubernetes", ".*Dockerfile"), IMAGE_VARIABLE)).isEmpty();
  }

  @Test
  void whatIsLookedForWouldBeFound() {
    assertThat("quarkus.datasource.password").matches(SECRET_SETTING);
    assertThat("%dev.quarkus.oidc-client.credentials.secret").matches(SECRET_SETTING);
    assertThat("@ConfigProperty(name = \"a.client-secret\", defaultValue = \"x\")")
        .containsPattern(DEFAULT_IN_CODE);
    assertThat("- name: QUARKUS_DATASOURCE_PASSWORD\n  value: x")
        .containsPattern(ENVIRONMENT_IN_A_MANIFEST);
    assertThat("- QUARKUS_DATASOURCE_PASSWORD=x").containsPattern(ENVIRONMENT_IN_A_MANIFEST);
    assertThat("FROM x\nENV CLIENT_SECRET=y").containsPattern(IMAGE_VARIABLE);
  }

  private static List<String> matching(List<Path> files, Pattern pattern) {
    return files.stream()
        .filter(file -> pattern.matcher(read(file)).find())
        .map(file -> ROOT.relativize(file).toString())
        .toList();
  }

  private static List<Path> files(String folder, String name) {
    Pattern pattern = Pattern.compile(name);
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(file -> !file.toString().contains("/target/"))
          .filter(file -> ("/" + ROOT.relativize(file)).contains("/" + folder + "/"))
          .filter(file -> pattern.matcher(file.toString()).matches())
          .filter(Files::isRegularFile)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
