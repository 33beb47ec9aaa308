package io.vinnrate.local.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a build has made of one service: each file that is shipped, and the SBOM.
 *
 * @param files the files by their paths, each with its SHA-256 in hexadecimal digits
 */
public record BuildOutput(SortedMap<String, String> files) {

  /**
   * Reads what a build has left.
   *
   * @param module the service's folder
   * @throws UncheckedIOException when it was not built
   */
  public static BuildOutput of(Path module) {
    Path target = module.resolve("target");
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(target.resolve("quarkus-app"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(target.relativize(file).toString(), sha256(Files.readAllBytes(file)));
      }
      Path sbom = target.resolve(module.getFileName() + "-sbom.json");
      files.put(target.relativize(sbom).toString(), sha256(Files.readAllBytes(sbom)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuildOutput(files);
  }

  /** The paths of the files that are not the same in another build, or only in one of the two. */
  public SortedSet<String> differences(BuildOutput other) {
    SortedSet<String> paths = new TreeSet<>(files.keySet());
    paths.addAll(other.files.keySet());
    paths.removeIf(
        path -> {
          String digest = files.get(path);
          return digest != null && digest.equals(other.files.get(path));
        });
    return paths;
  }

  /** One SHA-256 for all: of the lines {@code <digest> <path>}, in the order of the paths. */
  public String digest() {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      lines.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
    }
    return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
