package io.vinnrate.kit.picture;

import io.vinnrate.kit.picture.Drawing.Anchor;
import java.util.List;

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
  public static final String MEDIA_TYPE = Drawing.MEDIA_TYPE;

  private static final int MAX_CURVES = 4;
  private static final int MAX_DOTS = 10;
  private static final int LEFT = 80;
  private static final int TOP = 52;
  private static final int WIDTH = 520;
  private static final int HEIGHT = 400;
  private static final int RIGHT = 40;
  private static final int BELOW = 64;
  private static final int LEGEND_ROW = 24;

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
    int width = LEFT + WIDTH + RIGHT;
    int height = TOP + HEIGHT + BELOW + curves.size() * LEGEND_ROW;
    Drawing drawing = new Drawing(title, description, width, height).title(LEFT, 32, title);
    axes(drawing, Axis.upTo(1), y);
    for (int i = 0; i < curves.size(); i++) {
      curve(drawing, curves.get(i), "curve-" + (i + 1), y);
      legend(drawing, curves.get(i), i);
    }
    return drawing.svg();
  }

  private void axes(Drawing drawing, Axis x, Axis y) {
    for (double tick : y.ticks()) {
      double at = pixelY(tick, y);
      drawing.line("grid", LEFT, at, LEFT + WIDTH, at);
      drawing.text(Anchor.END, LEFT - 8, at + 4, Axis.percent(tick));
    }
    for (double tick : x.ticks()) {
      double at = pixelX(tick);
      drawing.line("grid", at, TOP, at, TOP + HEIGHT);
      drawing.text(Anchor.MIDDLE, at, TOP + HEIGHT + 20, Axis.percent(tick));
    }
    drawing.line("axis", LEFT, TOP, LEFT, TOP + HEIGHT);
    drawing.line("axis", LEFT, TOP + HEIGHT, LEFT + WIDTH, TOP + HEIGHT);
    drawing.text(Anchor.MIDDLE, LEFT + WIDTH / 2.0, TOP + HEIGHT + 44, xLabel);
    drawing.upright(20, TOP + HEIGHT / 2.0, yLabel);
  }

  private static void curve(Drawing drawing, Curve curve, String style, Axis y) {
    List<double[]> pixels =
        curve.points().stream()
            .map(point -> new double[] {pixelX(point.x()), pixelY(point.y(), y)})
            .toList();
    drawing.curve("curve " + style, pixels);
    if (pixels.size() > 2 && pixels.size() <= MAX_DOTS) {
      pixels.forEach(point -> drawing.dot(style, point[0], point[1]));
    }
  }

  private static void legend(Drawing drawing, Curve curve, int row) {
    double at = TOP + HEIGHT + BELOW + row * LEGEND_ROW;
    drawing.line("curve curve-" + (row + 1), LEFT, at, LEFT + 44, at);
    drawing.text(Anchor.START, LEFT + 54, at + 4, curve.label());
  }

  private static double pixelX(double share) {
    return LEFT + share * WIDTH;
  }

  private static double pixelY(double share, Axis y) {
    return TOP + (1 - share / y.end()) * HEIGHT;
  }
}
