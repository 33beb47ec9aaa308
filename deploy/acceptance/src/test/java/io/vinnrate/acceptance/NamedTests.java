package io.vinnrate.acceptance;

import io.vinnrate.local.server.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that a page of the documentation names, as {@code Class} or {@code Class.method}. */
final class NamedTests {

  private static final Path ROOT = ProjectFolder.find().root();
  private static final String TESTS = "src/test/java";
  private static final int DEPTH = 5;
  private static final Pattern TEST =
      Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.([a-z]\\w*))?`");

  private NamedTests() {}

  /** A page below docs. */
  static String page(String name) throws IOException {
    return Files.readString(ROOT.resolve("docs").resolve(name));
  }

  /** Those that a text names and that are not in the project. */
  static List<String> missing(String text) throws IOException {
    Map<String, String> sources = sources();
    List<String> missing = new ArrayList<>();
    for (MatchResult test : TEST.matcher(text).results().toList()) {
      String source = sources.get(test.group(1));
      if (source == null
          || (test.group(2) != null && !source.contains("void " + test.group(2) + "("))) {
        missing.add(test.group());
      }
    }
    return missing;
  }

  /** Those that a text names with their method. */
  static List<String> methods(String text) {
    return TEST.matcher(text)
        .results()
        .filter(test -> test.group(2) != null)
        .map(MatchResult::group)
        .toList();
  }

  /** The sources of all test classes by their names. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path module : modules()) {
      try (Stream<Path> walk = Files.walk(module)) {
        for (Path file : walk.filter(file -> file.toString().endsWith(".java")).toList()) {
          sources.merge(
              String.valueOf(file.getFileName()).replace(".java", ""),
              Files.readString(file),
              String::concat);
        }
      }
    }
    return sources;
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders =
        Files.find(
            ROOT,
            DEPTH,
            (folder, attributes) -> attributes.isDirectory() && folder.endsWith(TESTS))) {
      return folders.toList();
    }
  }
}
