package io.vinnrate.customer.loyalty;

import io.vinnrate.kit.picture.Drawing;
import io.vinnrate.kit.picture.Drawing.Anchor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A picture of how a customer's loyalty has developed. */
public final class LoyaltyPicture {

  private static final String TITLE = "Loyalty index";
  private static final int LEFT = 60;
  private static final int TOP = 52;
  private static final int WIDTH = 540;
  private static final int HEIGHT = 300;
  private static final int MARGIN = 48;
  private static final int STEP = 20;
  private static final int MAX_DOTS = 40;

  private final List<Known> known;
  private final Drawing drawing;

  private LoyaltyPicture(Loyalty loyalty) {
    this.known =
        loyalty.history().stream().flatMap(measured -> Known.of(measured).stream()).toList();
    this.drawing =
        new Drawing(TITLE, description(), LEFT + WIDTH + MARGIN, TOP + HEIGHT + MARGIN)
            .title(LEFT, 32, TITLE);
  }

  /** An SVG document: the index over time, from 0 to 100. */
  public static String of(Loyalty loyalty) {
    return new LoyaltyPicture(loyalty).svg();
  }

  private String svg() {
    scale();
    if (!known.isEmpty()) {
      dates();
      indexes();
    }
    return drawing.svg();
  }

  private String description() {
    if (known.isEmpty()) {
      return "No index can be told.";
    }
    Known last = known.getLast();
    return known.size() == 1
        ? "%s on %s.".formatted(last.index(), last.date())
        : "From %s on %s to %s on %s, by %d surveys."
            .formatted(
                known.getFirst().index(),
                known.getFirst().date(),
                last.index(),
                last.date(),
                known.size());
  }

  private void scale() {
    for (int tick = 0; tick <= LoyaltyWeights.WHOLE.intValueExact(); tick += STEP) {
      double at = y(BigDecimal.valueOf(tick));
      drawing.line("grid", LEFT, at, LEFT + WIDTH, at);
      drawing.text(Anchor.END, LEFT - 8, at + 4, Integer.toString(tick));
    }
    drawing.line("axis", LEFT, TOP, LEFT, TOP + HEIGHT);
    drawing.line("axis", LEFT, TOP + HEIGHT, LEFT + WIDTH, TOP + HEIGHT);
  }

  private void dates() {
    date(Anchor.START, known.getFirst().date());
    if (known.size() > 1) {
      date(Anchor.END, known.getLast().date());
    }
  }

  private void date(Anchor anchor, LocalDate date) {
    drawing.text(anchor, x(date), TOP + HEIGHT + 22, date.toString());
  }

  private void indexes() {
    List<double[]> points =
        known.stream().map(it -> new double[] {x(it.date()), y(it.index())}).toList();
    drawing.curve("curve curve-1", points);
    if (points.size() <= MAX_DOTS) {
      points.forEach(point -> drawing.dot("curve-1", point[0], point[1]));
    }
    double[] last = points.getLast();
    Anchor anchor = known.size() == 1 ? Anchor.START : Anchor.END;
    drawing.text(anchor, last[0], last[1] - 12, known.getLast().index().toString());
  }

  private double x(LocalDate date) {
    LocalDate first = known.getFirst().date();
    long days = ChronoUnit.DAYS.between(first, known.getLast().date());
    return LEFT + (days == 0 ? 0 : ChronoUnit.DAYS.between(first, date) * (double) WIDTH / days);
  }

  private static double y(BigDecimal index) {
    return TOP + (1 - index.doubleValue() / LoyaltyWeights.WHOLE.doubleValue()) * HEIGHT;
  }

  /** A day whose index can be told. */
  private record Known(LocalDate date, BigDecimal index) {

    static List<Known> of(WeighedSurvey measured) {
      return measured.index() == null
          ? List.of()
          : List.of(new Known(measured.survey().date(), measured.index()));
    }
  }
}
