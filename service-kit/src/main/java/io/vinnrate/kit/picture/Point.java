package io.vinnrate.kit.picture;

/**
 * A point of a curve.
 *
 * @param x a share of the whole, 0 to 1
 * @param y a share of the whole, from 0; more than 1 where what is left takes away from the whole
 */
public record Point(double x, double y) {

  public Point {
    if (!(x >= 0 && x <= 1)) {
      throw new IllegalArgumentException("x must be from 0 to 1: " + x);
    }
    if (!(y >= 0 && Double.isFinite(y))) {
      throw new IllegalArgumentException("y must be 0 or more: " + y);
    }
  }
}
