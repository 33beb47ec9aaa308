package io.vinnrate.kit.picture;

import java.util.List;

/**
 * A curve of straight lines from point to point.
 *
 * @param label what it shows, for the legend
 * @param points in the order in which they are joined
 */
public record Curve(String label, List<Point> points) {

  public Curve {
    points = List.copyOf(points);
  }
}
