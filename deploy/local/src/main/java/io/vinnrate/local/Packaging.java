package io.vinnrate.local;

import io.vinnrate.local.artifact.BuildOutput;
import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.server.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Makes what is shipped: each service with its libraries, and its SBOM; the same bytes from the
 * same sources, wherever and whenever.
 *
 * @param project whose sources are built as they are now, committed or not
 * @param console where it is told how far it is
 */
record Packaging(ProjectFolder project, Console console) {

  static final List<String> SERVICES =
      List.of("customer-service", "opportunity-service", "scoring-service");

  private static final Set<String> NO_SOURCES = Set.of("target", ".git", ".local");
  private static final String APPLICATION = "target/quarkus-app";
  private static final long TICK_SECONDS = 1;
  private static final String BUILT = "BUILD SUCCESS";
  private static final String FINISHED = "Finished at: ";

  /** What Maven's launcher hands to its JVM. */
  private static final String OPTIONS = "MAVEN_OPTS";

  /**
   * The JDK shuffles its sets and maps that cannot be changed by a number that is another at each
   * start, but for runs that record what a cache of classes is made of; what Quarkus generates is
   * in their order.
   */
  private static final String SAME_ORDER = "-Xlog:disable -XX:AOTMode=record -XX:AOTConfiguration=";

  /**
   * Makes it, in a copy of the sources, and puts it where {@code ./mvnw package} would.
   *
   * @return 0
   * @throws LocalFailure when the build fails
   */
  int run() {
    try {
      Path workplace = Files.createTempDirectory("vinnrate-package-");
      Path copy = workplace.resolve("sources");
      build("services", copy, Map.of());
      for (String service : SERVICES) {
        Path made = copy.resolve(service);
        BuildOutput output = BuildOutput.of(made);
        takeOver(made, project.root().resolve(service));
        console.print(
            "%-20s %d files, sha256 %s".formatted(service, output.files().size(), output.digest()));
      }
      Folders.delete(workplace);
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void takeOver(Path made, Path module) throws IOException {
    Path application = module.resolve(APPLICATION);
    Folders.delete(application);
    Folders.copy(made.resolve(APPLICATION), application);
    String sbom = "target/%s-sbom.json".formatted(module.getFileName());
    Files.copy(made.resolve(sbom), module.resolve(sbom), StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Builds a copy of the sources.
   *
   * @param which of the copies it is, for whoever waits
   * @param folder where the copy goes
   * @param environment of the build, besides what is there
   * @throws LocalFailure when the build fails
   */
  void build(String which, Path folder, Map<String, String> environment) throws IOException {
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
    Path recorded = folder.resolveSibling(folder.getFileName() + ".aot");
    builder.environment().merge(OPTIONS, SAME_ORDER + recorded, "%s %s"::formatted);
    long start = System.nanoTime();
    Process maven = builder.start();
    Thread end = new Thread(maven::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    awaitResult(maven, log, which, start);
    Runtime.getRuntime().removeShutdownHook(end);
    Files.deleteIfExists(recorded);
    if (!Files.readString(log).contains(BUILT)) {
      throw new LocalFailure(
          "The build of the %s failed; its output is in %s.".formatted(which, log));
    }
    console.done("Built the %s in %d s".formatted(which, secondsSince(start)));
  }

  /**
   * Maven has done all when it tells the time: then it would write for minutes what it recorded.
   */
  private void awaitResult(Process maven, Path log, String which, long start) throws IOException {
    try {
      while (!maven.waitFor(TICK_SECONDS, TimeUnit.SECONDS)) {
        console.update("Building the %s, seconds".formatted(which), secondsSince(start), 0);
        if (Files.readString(log).contains(FINISHED)) {
          maven.destroyForcibly().waitFor();
        }
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
