package io.vinnrate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final Report REPORT =
      new Report(
          List.of(
              new Report.Entry(
                  "fast", Measurement.atLeast("a < b", 90, "/s", 0.9).beside("most", 100)),
              new Report.Entry("slow", Measurement.atMost("delay", 30, "ms", 10))));

  @TempDir Path folder;

  @Test
  void thePageShowsEachFigureBesideItsTarget() throws Exception {
    Path page = REPORT.write(folder.resolve("new"));
    assertThat(Files.readString(page))
        .contains("a &lt; b", "90.0 /s; most: 100; ratio 0.90", "≥ 0.90", "width=\"50.0%\"")
        .contains("30.0 ms", "≤ 10.0 ms", "width=\"100.0%\"")
        .containsOnlyOnce("class=\"missed\">missed");
  }

  @Test
  void theSummaryHasTheSameForPrograms() {
    assertThat(REPORT.summary().getFirst())
        .containsEntry("scenario", "fast")
        .containsEntry("ratio", 0.9)
        .containsEntry("atLeast", 0.9)
        .containsEntry("reached", true);
    assertThat(REPORT.summary().getLast())
        .containsEntry("value", 30.0)
        .containsEntry("atMost", 10.0)
        .doesNotContainKey("ratio")
        .containsEntry("reached", false);
  }
}
