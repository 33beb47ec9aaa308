package io.vinnrate.customer.classification.rest;

import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.classification.ClassShare;
import io.vinnrate.customer.classification.Classification;
import io.vinnrate.customer.classification.Norm;
import io.vinnrate.kit.picture.Curve;
import io.vinnrate.kit.picture.CurveChart;
import io.vinnrate.kit.picture.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A classification as a picture: the company's curve beside the norm's. */
final class ClassificationPicture {

  private static final Point START = new Point(0, 0);
  private static final Point END = new Point(1, 1);

  private ClassificationPicture() {}

  static String svg(Classification classification) {
    return new CurveChart(
            "Contribution by customer, " + classification.analysis().period(),
            description(classification),
            "Share of the customers, the best first",
            "Share of the contribution",
            List.of(
                new Curve(ownLabel(classification), own(classification)),
                new Curve("Norm: 5 → 40, 20 → 70, 45 → 90, 100 → 100 %", norm()),
                new Curve("If all contributed the same", List.of(START, END))))
        .svg();
  }

  private static List<Point> own(Classification classification) {
    return classification.curve().stream()
        .map(
            point ->
                new Point(
                    point.customerShare().doubleValue(), point.contributionShare().doubleValue()))
        .toList();
  }

  private static String ownLabel(Classification classification) {
    return classification.curve().isEmpty()
        ? "No contribution to share"
        : String.format(
            Locale.ROOT,
            "%,d customers, Gini coefficient %s",
            classification.customers(),
            rounded(classification.gini(), 2));
  }

  private static List<Point> norm() {
    List<Point> points = new ArrayList<>(List.of(START));
    Norm reached = new Norm(BigDecimal.ZERO, BigDecimal.ZERO);
    for (CustomerClass customerClass : CustomerClass.values()) {
      Norm norm = Norm.of(customerClass);
      reached =
          new Norm(
              reached.customerShare().add(norm.customerShare()),
              reached.contributionShare().add(norm.contributionShare()));
      points.add(
          new Point(
              reached.customerShare().doubleValue(), reached.contributionShare().doubleValue()));
    }
    return points;
  }

  private static String description(Classification classification) {
    return classification.classes().stream()
        .filter(it -> it.contributionShare() != null)
        .map(ClassificationPicture::sentence)
        .collect(Collectors.joining(" "));
  }

  private static String sentence(ClassShare share) {
    Norm norm = Norm.of(share.customerClass());
    return "Class %s: %s %% of the customers have %s %% of the contribution (norm %s and %s %%)."
        .formatted(
            share.customerClass(),
            percent(share.customerShare()),
            percent(share.contributionShare()),
            percent(norm.customerShare()),
            percent(norm.contributionShare()));
  }

  private static String percent(@Nullable BigDecimal share) {
    return rounded(share == null ? null : share.movePointRight(2), 1);
  }

  private static String rounded(@Nullable BigDecimal figure, int decimals) {
    return figure == null
        ? "–"
        : Figures.plain(figure.setScale(decimals, RoundingMode.HALF_UP)).toPlainString();
  }
}
