package io.vinnrate.local.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildOutputTest {

  @TempDir Path first;
  @TempDir Path second;

  @BeforeEach
  void twoBuilds() throws Exception {
    for (Path root : new Path[] {first, second}) {
      write(root, "quarkus-app/quarkus-run.jar", "run");
      write(root, "quarkus-app/quarkus/generated-bytecode.jar", "generated");
      write(root, "notes-service-sbom.json", "{}");
    }
  }

  @Test
  void theSameBytesInTwoFoldersAreTheSameBuild() {
    assertThat(output(first).differences(output(second))).isEmpty();
    assertThat(output(first).digest()).isEqualTo(output(second).digest()).hasSize(64);
  }

  @Test
  void whatDiffersIsNamed() throws Exception {
    write(second, "quarkus-app/quarkus/generated-bytecode.jar", "generated, but later");
    write(first, "quarkus-app/lib/only-here.jar", "");
    write(second, "notes-service-sbom.json", "{ }");
    assertThat(output(first).differences(output(second)))
        .containsExactly(
            "notes-service-sbom.json",
            "quarkus-app/lib/only-here.jar",
            "quarkus-app/quarkus/generated-bytecode.jar");
    assertThat(output(first).digest()).isNotEqualTo(output(second).digest());
  }

  @Test
  void aFileThatMovedIsAnotherBuild() throws Exception {
    write(first, "quarkus-app/lib/a.jar", "same");
    write(second, "quarkus-app/lib/b.jar", "same");
    assertThat(output(first).differences(output(second)))
        .containsExactly("quarkus-app/lib/a.jar", "quarkus-app/lib/b.jar");
  }

  @Test
  void withoutAnSbomNothingWasBuilt() throws Exception {
    Files.delete(first.resolve("notes-service/target/notes-service-sbom.json"));
    assertThatThrownBy(() -> output(first)).isInstanceOf(UncheckedIOException.class);
  }

  private static BuildOutput output(Path root) {
    return BuildOutput.of(root.resolve("notes-service"));
  }

  private static void write(Path root, String path, String content) throws Exception {
    Path file = root.resolve("notes-service/target").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
