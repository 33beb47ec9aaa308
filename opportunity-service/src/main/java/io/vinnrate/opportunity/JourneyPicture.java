package io.vinnrate.opportunity;

import io.vinnrate.kit.picture.Drawing;
import io.vinnrate.kit.picture.Drawing.Anchor;
import io.vinnrate.opportunity.Journey.Leg;
import java.time.Duration;
import java.util.List;

/** A picture of an opportunity's way: how long it was at each stage, and what it still lacks. */
public final class JourneyPicture {

  private static final String TITLE = "Time at each stage";
  private static final int LEFT = 250;
  private static final int WIDTH = 420;
  private static final int MARGIN = 140;
  private static final int TOP = 60;
  private static final int ROW = 34;
  private static final int BAR = 18;
  private static final int LINE = 18;
  private static final int MAX_NAME = 30;
  private static final int MAX_TEXT = 70;

  private final Journey journey;
  private final double longest;
  private final Drawing drawing;

  private JourneyPicture(Journey journey) {
    this.journey = journey;
    this.longest =
        Math.max(1, journey.legs().stream().mapToLong(it -> it.time().toSeconds()).max().orElse(1));
    int lines = journey.legs().stream().mapToInt(it -> missing(it).size()).sum();
    this.drawing =
        new Drawing(
                TITLE,
                description(),
                LEFT + WIDTH + MARGIN,
                TOP + journey.legs().size() * ROW + lines * LINE)
            .title(24, 32, TITLE);
  }

  /** An SVG document: a bar for each stage, and the mandatory activities that are open. */
  public static String of(Journey journey) {
    return new JourneyPicture(journey).svg();
  }

  private String svg() {
    double y = TOP;
    for (Leg leg : journey.legs()) {
      row(leg, y);
      y += ROW;
      for (CheckedActivity open : missing(leg)) {
        drawing.text(Anchor.START, LEFT + 8, y, "○ " + cut(open.activity().text().en(), MAX_TEXT));
        y += LINE;
      }
    }
    drawing.line("axis", LEFT, TOP - 6, LEFT, y - 6);
    return drawing.svg();
  }

  private void row(Leg leg, double y) {
    double length = WIDTH * leg.time().toSeconds() / longest;
    String name = cut(leg.stage().name().en(), MAX_NAME);
    drawing.text(Anchor.END, LEFT - 10, y + 14, leg.isCurrent() ? "▸ " + name : name);
    if (!leg.stays().isEmpty()) {
      drawing.area(leg.isCurrent() ? "area-1" : "area-3", LEFT, y, Math.max(2, length), BAR);
      drawing.text(Anchor.START, LEFT + Math.max(2, length) + 8, y + 14, inWords(leg.time()));
    }
  }

  private static List<CheckedActivity> missing(Leg leg) {
    return leg.activities().stream().filter(CheckedActivity::isMissing).toList();
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    for (Leg leg : journey.legs()) {
      if (!leg.stays().isEmpty()) {
        text.append(
            "%s: %s%s. "
                .formatted(
                    leg.stage().name().en(),
                    inWords(leg.time()),
                    leg.isCurrent() ? ", where it is" : ""));
      }
    }
    long open = journey.legs().stream().mapToLong(it -> missing(it).size()).sum();
    return text.append("%d mandatory activities are open.".formatted(open)).toString();
  }

  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }

  /** A time in its two largest units. */
  private static String inWords(Duration time) {
    if (time.toDays() > 0) {
      return "%d d %d h".formatted(time.toDays(), time.toHoursPart());
    }
    return time.toHours() > 0
        ? "%d h %d min".formatted(time.toHours(), time.toMinutesPart())
        : "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
