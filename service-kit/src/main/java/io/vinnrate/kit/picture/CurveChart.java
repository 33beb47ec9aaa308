package io.vinnrate.kit.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Curves of accumulated shares over each other, with axes in percent and a legend.
 *
 * <p>The picture has a text alternative, holds no script and follows the reader's light or dark
 * colours. A curve of few points shows them as dots. The curves differ in colour and in stroke.
 *
 * @param title what the picture is of, in one line
 * @param description what can be seen in it, for those who can't see it
 * @param xLabel what the horizontal axis shows
 * @param yLabel what the vertical axis shows
 * @param curves one to four; the first one stands out
 */
public record CurveChart(
    String title, String description, String xLabel, String yLabel, List<Curve> curves) {

  /** The media type of the picture. */
  public static final String MEDIA_TYPE = "image/svg+xml";

  private static final int MAX_CURVES = 4;
  private static final int MAX_DOTS = 10;
  private static final int LEFT = 80;
  private static final int TOP = 52;
  private static final int WIDTH = 520;
  private static final int HEIGHT = 400;
  private static final int BELOW = 64;
  private static final int LEGEND_ROW = 24;

  private static final String STYLE =
      """
      <style>
      .paper { fill: #ffffff }
      text { fill: #1f2933; font: 13px system-ui, "Segoe UI", Helvetica, Arial, sans-serif }
      .title { font-size: 17px; font-weight: 600 }
      .grid { stroke: #d5dae0; stroke-width: 1 }
      .axis { stroke: #5b6672; stroke-width: 1.5 }
      .curve { fill: none; stroke-width: 2; stroke-linejoin: round }
      .curve-1 { stroke: #0b5fb8; stroke-width: 3 }
      .curve-2 { stroke: #b5500f; stroke-dasharray: 8 4 }
      .curve-3 { stroke: #6b7480; stroke-dasharray: 2 4 }
      .curve-4 { stroke: #1b7a4b; stroke-dasharray: 10 4 2 4 }
      .dots { stroke-dasharray: none }
      @media (prefers-color-scheme: dark) {
        .paper { fill: #14191f }
        text { fill: #e6eaef }
        .grid { stroke: #343d47 }
        .axis { stroke: #9aa5b1 }
        .curve-1 { stroke: #6cb2ff }
        .curve-2 { stroke: #ffab70 }
        .curve-3 { stroke: #a3adb8 }
        .curve-4 { stroke: #6fd6a0 }
      }
      </style>
      """;

  public CurveChart {
    curves = List.copyOf(curves);
    if (curves.isEmpty() || curves.size() > MAX_CURVES) {
      throw new IllegalArgumentException("one to four curves, not " + curves.size());
    }
  }

  /** The picture as an SVG document. */
  public String svg() {
    Axis y =
        Axis.upTo(
            curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(Point::y)
                .max()
                .orElse(0));
    StringBuilder svg = new StringBuilder();
    open(svg);
    axes(svg, Axis.upTo(1), y);
    for (int i = 0; i < curves.size(); i++) {
      curve(svg, curves.get(i), i + 1, y);
      legend(svg, curves.get(i), i + 1);
    }
    return svg.append("</svg>\n").toString();
  }

  private void open(StringBuilder svg) {
    int width = LEFT + WIDTH + 40;
    int height = TOP + HEIGHT + BELOW + curves.size() * LEGEND_ROW;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" \
        role="img" aria-labelledby="chart-title chart-description">
        <title id="chart-title">%3$s</title>
        <desc id="chart-description">%4$s</desc>
        """
            .formatted(width, height, XmlText.escaped(title), XmlText.escaped(description)));
    svg.append(STYLE);
    svg.append("<rect class=\"paper\" width=\"%s\" height=\"%s\"/>\n".formatted(width, height));
    text(svg, "class=\"title\"", LEFT, 32, title);
  }

  private void axes(StringBuilder svg, Axis x, Axis y) {
    for (double tick : y.ticks()) {
      double at = pixelY(tick, y);
      line(svg, "grid", LEFT, at, LEFT + WIDTH, at);
      text(svg, "text-anchor=\"end\"", LEFT - 8, at + 4, Axis.percent(tick));
    }
    for (double tick : x.ticks()) {
      double at = pixelX(tick);
      line(svg, "grid", at, TOP, at, TOP + HEIGHT);
      text(svg, "text-anchor=\"middle\"", at, TOP + HEIGHT + 20, Axis.percent(tick));
    }
    line(svg, "axis", LEFT, TOP, LEFT, TOP + HEIGHT);
    line(svg, "axis", LEFT, TOP + HEIGHT, LEFT + WIDTH, TOP + HEIGHT);
    text(svg, "text-anchor=\"middle\"", LEFT + WIDTH / 2.0, TOP + HEIGHT + 44, xLabel);
    double middle = TOP + HEIGHT / 2.0;
    String upright = "text-anchor=\"middle\" transform=\"rotate(-90 20 " + middle + ")\"";
    text(svg, upright, 20, middle, yLabel);
  }

  private static void curve(StringBuilder svg, Curve curve, int number, Axis y) {
    String points =
        curve.points().stream()
            .map(point -> pixels(pixelX(point.x())) + "," + pixels(pixelY(point.y(), y)))
            .collect(Collectors.joining(" "));
    svg.append("<polyline class=\"curve curve-%s\" points=\"%s\"/>\n".formatted(number, points));
    if (curve.points().size() > 2 && curve.points().size() <= MAX_DOTS) {
      for (Point point : curve.points()) {
        svg.append(
            "<circle class=\"paper curve-%s dots\" cx=\"%s\" cy=\"%s\" r=\"4\"/>\n"
                .formatted(number, pixels(pixelX(point.x())), pixels(pixelY(point.y(), y))));
      }
    }
  }

  private static void legend(StringBuilder svg, Curve curve, int number) {
    double at = TOP + HEIGHT + BELOW + (number - 1) * LEGEND_ROW;
    line(svg, "curve curve-" + number, LEFT, at, LEFT + 44, at);
    text(svg, "", LEFT + 54, at + 4, curve.label());
  }

  private static void line(
      StringBuilder svg, String style, double x1, double y1, double x2, double y2) {
    svg.append(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
            .formatted(style, pixels(x1), pixels(y1), pixels(x2), pixels(y2)));
  }

  private static void text(StringBuilder svg, String style, double x, double y, String text) {
    svg.append(
        "<text %s x=\"%s\" y=\"%s\">%s</text>\n"
            .formatted(style, pixels(x), pixels(y), XmlText.escaped(text)));
  }

  private static double pixelX(double share) {
    return LEFT + share * WIDTH;
  }

  private static double pixelY(double share, Axis y) {
    return TOP + (1 - share / y.end()) * HEIGHT;
  }

  private static String pixels(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
