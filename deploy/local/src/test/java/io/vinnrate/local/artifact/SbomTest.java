package io.vinnrate.local.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SbomTest {

  @TempDir Path folder;
  private Path sbom;
  private Path dependencies;

  @BeforeEach
  void aServiceOfTwoLibraries() throws Exception {
    sbom = folder.resolve("sbom.json");
    dependencies = folder.resolve("dependencies.txt");
    Files.writeString(
        sbom,
        """
        {"bomFormat": "CycloneDX", "components": [
          {"group": "org.example", "name": "notes", "version": "1.0"},
          {"group": "org.example", "name": "native", "version": "2.0"}]}
        """);
  }

  @Test
  void whatIsShippedIsNamed() throws Exception {
    Files.writeString(
        dependencies, "org.example:notes::jar:1.0\norg.example:native:linux-x86_64:jar:2.0\n");
    assertThat(Sbom.read(sbom).missing(dependencies)).isEmpty();
  }

  @Test
  void anotherVersionOrLibraryIsMissing() throws Exception {
    Files.writeString(dependencies, "org.example:notes::jar:1.1\norg.example:paint::jar:1.0\n");
    assertThat(Sbom.read(sbom).missing(dependencies))
        .containsExactly("org.example:notes:1.1", "org.example:paint:1.0");
  }
}
