package io.vinnrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** What docs/security.md says of tests is so: each that it names is there. */
class SecurityPageTest {

  private static final Path ROOT = ProjectFolder.find().root();

  private static final String TESTS = "src/test/java";
  private static final int DEPTH = 5;

  /** {@code Class} or {@code Class.method}, as the page writes them. */
  private static final Pattern TEST =
      Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.([a-z]\\w*))?`");

  private static final Pattern POINT = Pattern.compile("(?m)^### API(\\d+):2023 ");

  @Test
  void everyTestThatItNamesIsThere() throws Exception {
    Map<String, String> sources = testSources();
    List<String> missing = new ArrayList<>();
    for (MatchResult test : TEST.matcher(page()).results().toList()) {
      String source = sources.get(test.group(1));
      if (source == null
          || (test.group(2) != null && !source.contains("void " + test.group(2) + "("))) {
        missing.add(test.group());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void allTenPointsAreThereAndEachNamesAMethodThatShowsIt() throws Exception {
    String page = page();
    List<MatchResult> points = POINT.matcher(page).results().toList();
    assertThat(points)
        .extracting(point -> point.group(1))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    for (int i = 0; i < points.size(); i++) {
      int end = i + 1 < points.size() ? points.get(i + 1).start() : page.length();
      String text = page.substring(points.get(i).start(), end);
      assertThat(TEST.matcher(text).results().filter(test -> test.group(2) != null))
          .as(points.get(i).group())
          .isNotEmpty();
    }
  }

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/security.md"));
  }

  /** The sources of all test classes by their names. */
  private static Map<String, String> testSources() throws IOException {
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
