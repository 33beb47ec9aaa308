package io.vinnrate.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path root;

  @Test
  void theReportsOfAllModulesAreSummedAndThoseOfEarlierRunsAreNot() throws Exception {
    report("kit/target/surefire-reports/TEST-A.xml", 10, 1, 2, 3, START.plusSeconds(1));
    report("deploy/acceptance/target/failsafe-reports/TEST-B.xml", 5, 0, 0, 0, START);
    report("kit/target/surefire-reports/TEST-Old.xml", 100, 9, 9, 9, START.minusSeconds(1));
    report("kit/target/surefire-reports/other.xml", 100, 9, 9, 9, START);
    assertThat(TestReports.sum(root, START)).hasToString("9 passed, 3 failed, 3 skipped");
  }

  @Test
  void withoutReportsNothingHasPassed() {
    assertThat(TestReports.sum(root, START)).hasToString("0 passed, 0 failed, 0 skipped");
  }

  private void report(
      String path, int tests, int failures, int errors, int skipped, Instant modified)
      throws Exception {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="A" time="1" tests="%d" errors="%d" skipped="%d" failures="%d">
          <testcase name="a"/>
        </testsuite>
        """
            .formatted(tests, errors, skipped, failures));
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }
}
