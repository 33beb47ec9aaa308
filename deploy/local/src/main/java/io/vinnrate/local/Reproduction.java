package io.vinnrate.local;

import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/**
 * Builds the services twice, in copies of the project in two folders and under other time zones and
 * languages, and compares every byte of what they are shipped as. The SBOM must name all of it.
 */
final class Reproduction {

  private static final List<String> SERVICES =
      List.of("customer-service", "opportunity-service", "scoring-service");
  private static final Set<String> NO_SOURCES = Set.of("target", ".git", ".local");
  private static final String GENERATED = "quarkus-app/quarkus/generated-bytecode.jar";
  private static final int FAILED = 1;
  private static final long TICK_SECONDS = 1;

  private final ProjectFolder project;
  private final Console console;

  /**
   * For a project.
   *
   * @param project whose sources are built as they are now, committed or not
   * @param console where the result is printed
   */
  Reproduction(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  /**
   * Builds and compares.
   *
   * @return 0 when both builds are the same, but for the order in what Quarkus generates; 1 when
   *     not: then the copies are kept for a closer look
   */
  int run() {
    try {
      Path workplace = Files.createTempDirectory("vinnrate-reproduce-");
      Path first = workplace.resolve("first");
      Path second = workplace.resolve("second").resolve("deeper");
      build("first", first, Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8"));
      build("second", second, Map.of("TZ", "Pacific/Auckland", "LC_ALL", "nb_NO.UTF-8"));
      boolean same = true;
      for (String service : SERVICES) {
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
    if (differences.equals(Set.of(GENERATED)) && sameButForOrder(service, first, second)) {
      console.print(
          "%-20s %d files, all the same but for the order in %s"
              .formatted(service, one.files().size(), GENERATED));
      return true;
    }
    console.print("%-20s not the same:".formatted(service));
    differences.forEach(path -> console.print("  " + path));
    return false;
  }

  private static boolean sameButForOrder(String service, Path first, Path second) {
    Path generated = Path.of(service, "target", GENERATED);
    return ClassTexts.of(first.resolve(generated)).equals(ClassTexts.of(second.resolve(generated)));
  }

  private boolean listsAll(String service, Path build) {
    Path target = build.resolve(service).resolve("target");
    List<String> missing =
        Sbom.read(target.resolve(service + "-sbom.json"))
            .missing(target.resolve("quarkus-app/quarkus-app-dependencies.txt"));
    missing.forEach(library -> console.print("  not in the SBOM: " + library));
    return missing.isEmpty();
  }

  private void build(String which, Path folder, Map<String, String> environment)
      throws IOException {
    copySources(folder);
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                folder.resolve("mvnw").toString(),
                "--batch-mode",
                "-DskipTests",
                "-Dspotless.check.skip=true",
                "-pl",
                String.join(",", SERVICES),
                "-am",
                "package")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process maven = builder.start();
    Thread end = new Thread(maven::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    await(maven, which, start);
    Runtime.getRuntime().removeShutdownHook(end);
    if (maven.exitValue() != 0) {
      throw new LocalFailure("The %s build failed; its output is in %s.".formatted(which, log));
    }
    console.done("Built the %s copy in %d s".formatted(which, secondsSince(start)));
  }

  private void await(Process maven, String which, long start) {
    try {
      while (!maven.waitFor(TICK_SECONDS, TimeUnit.SECONDS)) {
        console.update(
            "Building the %s of two copies, seconds".formatted(which), secondsSince(start), 0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted.", e);
    }
  }

  private static long secondsSince(long start) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
  }

  private void copySources(Path copy) throws IOException {
    Path root = project.root();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(root) && NO_SOURCES.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(copy.resolve(root.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, copy.resolve(root.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
