package io.vinnrate.kit.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An SVG document that is drawn shape by shape, in pixels from its upper left corner.
 *
 * <p>It has a text alternative, holds no script and follows the reader's light or dark colours. The
 * styles of lines are {@code grid}, {@code axis} and {@code curve curve-1} to {@code curve-4}, the
 * styles of areas {@code area-1} to {@code area-4}. A circle has the style of an area, or {@code
 * paper} to be hollow, and that of a curve for its line, with {@code dots} to keep this whole.
 */
public final class Drawing {

  /** The media type of the document. */
  public static final String MEDIA_TYPE = "image/svg+xml";

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
      .area-1 { fill: #0b5fb8 }
      .area-2 { fill: #1b7a4b }
      .area-3 { fill: #c3cad2 }
      .area-4 { fill: #b5500f }
      @media (prefers-color-scheme: dark) {
        .paper { fill: #14191f }
        text { fill: #e6eaef }
        .grid { stroke: #343d47 }
        .axis { stroke: #9aa5b1 }
        .curve-1 { stroke: #6cb2ff }
        .curve-2 { stroke: #ffab70 }
        .curve-3 { stroke: #a3adb8 }
        .curve-4 { stroke: #6fd6a0 }
        .area-1 { fill: #6cb2ff }
        .area-2 { fill: #6fd6a0 }
        .area-3 { fill: #4a5563 }
        .area-4 { fill: #ffab70 }
      }
      </style>
      """;

  private final StringBuilder svg = new StringBuilder();

  /**
   * An empty document.
   *
   * @param title what it is of, in one line
   * @param description what can be seen in it, for those who can't see it
   */
  public Drawing(String title, String description, int width, int height) {
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" \
        role="img" aria-labelledby="chart-title chart-description">
        <title id="chart-title">%3$s</title>
        <desc id="chart-description">%4$s</desc>
        """
            .formatted(width, height, XmlText.escaped(title), XmlText.escaped(description)));
    svg.append(STYLE);
    area("paper", 0, 0, width, height);
  }

  /** Draws a straight line. */
  public Drawing line(String style, double x1, double y1, double x2, double y2) {
    return append(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(style, pixels(x1), pixels(y1), pixels(x2), pixels(y2)));
  }

  /** Draws straight lines from pixel to pixel, each an x and a y. */
  public Drawing curve(String style, List<double[]> points) {
    String joined =
        points.stream()
            .map(point -> pixels(point[0]) + "," + pixels(point[1]))
            .collect(Collectors.joining(" "));
    return append("<polyline class=\"%s\" points=\"%s\"/>".formatted(style, joined));
  }

  /** Draws a dot with the colour of a curve around it. */
  public Drawing dot(String style, double x, double y) {
    return circle("paper " + style + " dots", x, y, 4);
  }

  /** Draws a circle around a pixel. */
  public Drawing circle(String style, double x, double y, double radius) {
    return append(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
            .formatted(style, pixels(x), pixels(y), pixels(radius)));
  }

  /** Fills a rectangle. */
  public Drawing area(String style, double x, double y, double width, double height) {
    return append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
            .formatted(style, pixels(x), pixels(y), pixels(width), pixels(height)));
  }

  /** Writes the title of what is shown. */
  public Drawing title(double x, double y, String text) {
    return append(
        "<text class=\"title\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(pixels(x), pixels(y), XmlText.escaped(text)));
  }

  /** Writes a text whose baseline is at y. */
  public Drawing text(Anchor anchor, double x, double y, String text) {
    return append(
        "<text text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(
                anchor.name().toLowerCase(Locale.ROOT),
                pixels(x),
                pixels(y),
                XmlText.escaped(text)));
  }

  /** Writes a text upwards whose middle is at x and y. */
  public Drawing upright(double x, double y, String text) {
    return append(
        ("<text text-anchor=\"middle\" transform=\"rotate(-90 %1$s %2$s)\" x=\"%1$s\""
                + " y=\"%2$s\">%3$s</text>")
            .formatted(pixels(x), pixels(y), XmlText.escaped(text)));
  }

  /** The document. */
  public String svg() {
    return svg + "</svg>\n";
  }

  private Drawing append(String element) {
    svg.append(element).append('\n');
    return this;
  }

  private static String pixels(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Which part of a text stands at its x. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }
}
