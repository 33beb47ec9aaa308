package io.vinnrate.local;

import io.vinnrate.local.artifact.BuildOutput;
import io.vinnrate.local.artifact.Sbom;
import io.vinnrate.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Builds the services twice, in copies of the project in two folders and under other time zones and
 * languages, and compares every byte of what they are shipped as. The SBOM must name all of it.
 */
final class Reproduction {

  private static final int FAILED = 1;

  private final Packaging packaging;
  private final Console console;

  /**
   * For a project.
   *
   * @param packaging of the project
   * @param console where the result is printed
   */
  Reproduction(Packaging packaging, Console console) {
    this.packaging = packaging;
    this.console = console;
  }

  /**
   * Builds and compares.
   *
   * @return 0 when both builds are the same; 1 when not: then the copies are kept for a closer look
   */
  int run() {
    try {
      Path workplace = Files.createTempDirectory("vinnrate-reproduce-");
      Path first = workplace.resolve("first");
      Path second = workplace.resolve("second").resolve("deeper");
      packaging.build("first of two copies", first, Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8"));
      packaging.build(
          "second of two copies",
          second,
          Map.of("TZ", "Pacific/Auckland", "LC_ALL", "nb_NO.UTF-8"));
      boolean same = true;
      for (String service : Packaging.SERVICES) {
        boolean equal = compare(service, first, second);
        boolean listed = listsAll(service, first);
        same = same && equal && listed;
      }
      if (same) {
        Folders.delete(workplace);
        return 0;
      }
      console.print("The builds are kept in " + workplace + ".");
      return FAILED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean compare(String service, Path first, Path second) {
    BuildOutput one = BuildOutput.of(first.resolve(service));
    BuildOutput other = BuildOutput.of(second.resolve(service));
    SortedSet<String> differences = one.differences(other);
    if (differences.isEmpty()) {
      console.print(
          "%-20s %d files, all the same, sha256 %s"
              .formatted(service, one.files().size(), one.digest()));
      return true;
    }
    console.print("%-20s not the same:".formatted(service));
    differences.forEach(path -> console.print("  " + path));
    return false;
  }

  private boolean listsAll(String service, Path build) {
    Path target = build.resolve(service).resolve("target");
    List<String> missing =
        Sbom.read(target.resolve(service + "-sbom.json"))
            .missing(target.resolve("quarkus-app/quarkus-app-dependencies.txt"));
    missing.forEach(library -> console.print("  not in the SBOM: " + library));
    return missing.isEmpty();
  }
}
