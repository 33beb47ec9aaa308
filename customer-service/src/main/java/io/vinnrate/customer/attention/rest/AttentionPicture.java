package io.vinnrate.customer.attention.rest;

import io.vinnrate.customer.attention.AttentionCurve;
import io.vinnrate.customer.attention.CurvePoint;
import io.vinnrate.kit.picture.Curve;
import io.vinnrate.kit.picture.CurveChart;
import io.vinnrate.kit.picture.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws what the time gives. */
final class AttentionPicture {

  private static final String NORM = "5 % of the time gives 40 %, 20 % gives 70 %, 45 % gives 90 %";

  private AttentionPicture() {}

  static String svg(Optional<List<CurvePoint>> own) {
    List<Curve> curves = new ArrayList<>();
    own.ifPresent(points -> curves.add(curve("Our time of the last 365 days", points)));
    curves.add(curve("The norm: " + NORM, AttentionCurve.DECK));
    curves.add(new Curve("Time spread evenly", List.of(new Point(0, 0), new Point(1, 1))));
    return new CurveChart(
            "What our time gives",
            own.map(AttentionPicture::description)
                .orElse("The norm alone; no touchpoints or no contributions are known: " + NORM),
            "Share of the time, the best customers first",
            "Share of the contribution",
            curves)
        .svg();
  }

  /** Says what the first two classes, N and A, got and gave. */
  private static String description(List<CurvePoint> own) {
    CurvePoint best = own.get(2);
    return String.format(
        Locale.ROOT,
        "Customers of class N and A got %.0f %% of our time and give %.0f %% of the contribution;"
            + " by the norm, %s",
        100 * best.timeShare(),
        100 * best.contributionShare(),
        NORM);
  }

  private static Curve curve(String label, List<CurvePoint> points) {
    return new Curve(
        label,
        points.stream()
            .map(point -> new Point(point.timeShare(), Math.max(0, point.contributionShare())))
            .toList());
  }
}
