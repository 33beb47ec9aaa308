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
              new Report.Entry("slow", Measurement.atMost("delay", 30, "ms", 10)),
              new Report.Entry(
                  "turns", Measurement.atLeast("rate", List.of(4.0, 2.0, 3.0), "/s", 2)),
              new Report.Entry("told", Measurement.told("time", List.of(7.0), "ms"))));

  @TempDir Path folder;

  @Test
  void thePageShowsEachFigureBesideItsTarget() throws Exception {
    Path page = REPORT.write(folder.resolve("new"));
    assertThat(Files.readString(page))
        .contains("a &lt; b", "90.0 /s; most: 100; ratio 0.90", "≥ 0.90", "width=\"50.0%\"")
        .contains("30.0 ms", "≤ 10.0 ms", "width=\"100.0%\"")
        .containsOnlyOnce("class=\"missed\">missed")
        .contains("cx=\"100.0%\"", "cx=\"50.0%\"", "cx=\"75.0%\"")
        .contains("<td>7.00 ms</td><td></td><td></td><td></td>");
  }

  @Test
  void theSummaryHasTheSameForPrograms() {
    assertThat(REPORT.summary().getFirst())
        .containsEntry("scenario", "fast")
        .containsEntry("ratio", 0.9)
        .containsEntry("atLeast", 0.9)
        .containsEntry("reached", true);
    assertThat(REPORT.summary().get(1))
        .containsEntry("value", 30.0)
        .containsEntry("atMost", 10.0)
        .doesNotContainKey("ratio")
        .containsEntry("reached", false);
    assertThat(REPORT.summary().get(2)).containsEntry("rounds", List.of(4.0, 2.0, 3.0));
    assertThat(REPORT.summary().getLast())
        .containsEntry("value", 7.0)
        .doesNotContainKeys("reached", "rounds");
  }
}
