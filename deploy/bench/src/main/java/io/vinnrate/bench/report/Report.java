package io.vinnrate.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.vinnrate.bench.report.Measurement.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run has measured, for people to look at and for programs to compare: a page with a bar for
 * each figure, and a summary in JSON.
 *
 * @param entries in the order in which they were measured
 */
public record Report(List<Entry> entries) {

  /** A bar of this width ends where the target is. */
  private static final double TARGET_PERCENT = 50;

  private static final double WHOLE_PERCENT = 100;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** A measurement of a scenario. */
  public record Entry(String scenario, Measurement measurement) {}

  public Report {
    entries = List.copyOf(entries);
  }

  /** Writes both into a folder; returns where the page is. */
  public Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      JSON.writeValue(folder.resolve("summary.json").toFile(), summary());
      return Files.writeString(folder.resolve("index.html"), page());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Map<String, Object>> summary() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Entry entry : entries) {
      Measurement measurement = entry.measurement();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("scenario", entry.scenario());
      one.put("what", measurement.what());
      one.put("value", measurement.value());
      one.put("unit", measurement.unit());
      if (measurement.bound() != null) {
        one.put("bound", measurement.bound().value());
        one.put("ratio", measurement.figure());
      }
      if (!measurement.figures().isEmpty()) {
        one.put("rounds", measurement.figures());
      }
      Target target = measurement.target();
      if (target != null) {
        one.put(target.least() ? "atLeast" : "atMost", target.value());
        one.put("reached", measurement.isReached());
      }
      all.add(one);
    }
    return all;
  }

  String page() {
    StringBuilder rows = new StringBuilder();
    for (Entry entry : entries) {
      Measurement measurement = entry.measurement();
      rows.append(
          """
          <tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td%s</td></tr>
          """
              .formatted(
                  text(entry.scenario()),
                  text(measurement.what()),
                  text(measurement.measured()),
                  text(measurement.goal()),
                  bar(measurement, measurement.target()),
                  verdict(measurement)));
    }
    return """
    <!DOCTYPE html>
    <html lang="en">
    <meta charset="utf-8">
    <title>Vinnrate: measurements</title>
    <style>
      body { font: 15px/1.4 system-ui, sans-serif; margin: 2em; color: #222 }
      table { border-collapse: collapse }
      th, td { text-align: left; padding: .4em .8em; border-bottom: 1px solid #ddd; vertical-align: top }
      .missed { color: #a00; font-weight: bold }
    </style>
    <h1>Measurements</h1>
    <p>On %d processors. A bar that must be long reaches over the line in the middle, which is the target; one that must be
    short ends before it. Each dot is a round, the bar is their median.</p>
    <table>
    <tr><th>scenario</th><th>what</th><th>measured</th><th>target</th><th></th><th></th></tr>
    %s</table>
    </html>
    """
        .formatted(Runtime.getRuntime().availableProcessors(), rows);
  }

  private static String verdict(Measurement measurement) {
    if (measurement.target() == null) {
      return ">";
    }
    return measurement.isReached() ? ">reached" : " class=\"missed\">missed";
  }

  private static String bar(Measurement measurement, @Nullable Target target) {
    if (target == null) {
      return "";
    }
    StringBuilder dots = new StringBuilder();
    for (double figure : measurement.figures()) {
      dots.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f%%\" cy=\"9\" r=\"2.5\"/>",
              percent(figure / target.value())));
    }
    double share = measurement.figure() / target.value();
    return String.format(
        Locale.ROOT,
        """
        <svg width="200" height="18" role="img" aria-label="%1$s of the target"><rect y="3" width="%2$.1f%%" height="12" \
        fill="%3$s"/><line x1="50%%" x2="50%%" y1="0" y2="18" stroke="#222" stroke-width="2"/>%4$s</svg>\
        """,
        String.format(Locale.ROOT, "%.0f %%", share * WHOLE_PERCENT),
        percent(share),
        measurement.isReached() ? "#4a8" : "#c44",
        dots);
  }

  /** Where a share of the target ends. */
  private static double percent(double share) {
    return Math.min(WHOLE_PERCENT, share * TARGET_PERCENT);
  }

  private static String text(String raw) {
    return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
