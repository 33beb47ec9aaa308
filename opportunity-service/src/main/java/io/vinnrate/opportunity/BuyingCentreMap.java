package io.vinnrate.opportunity;

import io.vinnrate.kit.picture.Drawing;
import io.vinnrate.kit.picture.Drawing.Anchor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a buying centre: everybody by part and by stance, as a circle of the size of the
 * influence, hollow while we have not met. A person of several parts is in each of them.
 */
public final class BuyingCentreMap {

  private static final String TITLE = "Buying centre";
  private static final int LEFT = 40;
  private static final int TOP = 84;
  private static final int NAMES = 150;
  private static final int COLUMN = 250;
  private static final int WIDTH = LEFT + NAMES + Stance.values().length * COLUMN + LEFT;
  private static final int LINE = 42;
  private static final int PADDING = 12;
  private static final int LEGEND = 64;
  private static final int TEXT = 40;

  /** As many characters as stand in a column beside a circle. */
  private static final int MAX_CHARACTERS = 28;

  private final List<Stakeholder> stakeholders;
  private final Drawing drawing;

  private BuyingCentreMap(List<Stakeholder> stakeholders) {
    this.stakeholders = stakeholders;
    this.drawing = new Drawing(TITLE, description(), WIDTH, height()).title(LEFT, 36, TITLE);
  }

  /** An SVG document. */
  public static String of(BuyingCentre buyingCentre) {
    return new BuyingCentreMap(List.copyOf(buyingCentre.stakeholders().values())).svg();
  }

  private String svg() {
    for (Stance stance : Stance.values()) {
      drawing.text(Anchor.START, left(stance) + PADDING, TOP - PADDING, words(stance));
    }
    int top = TOP;
    for (Role role : Role.values()) {
      row(role, top);
      top += height(role);
    }
    drawing.line("axis", LEFT, TOP, WIDTH - LEFT, TOP);
    drawing.line("axis", LEFT, top, WIDTH - LEFT, top);
    for (Stance stance : Stance.values()) {
      drawing.line("grid", left(stance), TOP, left(stance), top);
    }
    legend(top + LEGEND / 2);
    return drawing.svg();
  }

  private void row(Role role, int top) {
    drawing.line("grid", LEFT, top, WIDTH - LEFT, top);
    drawing.text(Anchor.START, LEFT, baseline(top), words(role));
    for (Stance stance : Stance.values()) {
      int at = top + PADDING / 2;
      for (Stakeholder stakeholder : in(role, stance)) {
        person(stakeholder, left(stance), at);
        at += LINE;
      }
    }
  }

  private void person(Stakeholder stakeholder, int left, int top) {
    String style = style(stakeholder.stance(), stakeholder.met());
    double middle = top + LINE / 2.0;
    drawing.circle(style, left + TEXT / 2.0, middle, radius(stakeholder.influence()));
    String title = stakeholder.title();
    drawing.text(
        Anchor.START,
        left + TEXT,
        middle + (title == null ? 4 : -3),
        shortened(stakeholder.name()));
    if (title != null) {
      drawing.text(Anchor.START, left + TEXT, middle + 13, shortened(title));
    }
  }

  private void legend(int middle) {
    int left = LEFT + 10;
    for (Influence influence : Influence.values()) {
      left = legend(left, middle, true, influence, words(influence) + " influence");
    }
    left = legend(left, middle, true, null, "Influence unknown");
    legend(left, middle, false, Influence.MEDIUM, "Not met yet");
  }

  private int legend(
      int left, int middle, boolean met, @Nullable Influence influence, String text) {
    drawing.circle(style(Stance.NEUTRAL, met), left, middle, radius(influence));
    drawing.text(Anchor.START, left + 20, middle + 4, text);
    return left + 170;
  }

  private List<Stakeholder> in(Role role, Stance stance) {
    return stakeholders.stream()
        .filter(it -> it.roles().contains(role) && it.stance() == stance)
        .toList();
  }

  private int height() {
    return TOP + Arrays.stream(Role.values()).mapToInt(this::height).sum() + LEGEND;
  }

  private int height(Role role) {
    int most =
        Arrays.stream(Stance.values()).mapToInt(stance -> in(role, stance).size()).max().orElse(0);
    return Math.max(1, most) * LINE + PADDING;
  }

  private String description() {
    return Arrays.stream(Role.values()).map(this::sentence).collect(Collectors.joining(" "));
  }

  private String sentence(Role role) {
    String people =
        stakeholders.stream()
            .filter(it -> it.roles().contains(role))
            .map(BuyingCentreMap::told)
            .collect(Collectors.joining("; "));
    return "%s: %s.".formatted(words(role), people.isEmpty() ? "nobody" : people);
  }

  private static String told(Stakeholder stakeholder) {
    Influence influence = stakeholder.influence();
    return "%s (%s, %s, influence %s)"
        .formatted(
            stakeholder.name(),
            words(stakeholder.stance()).toLowerCase(Locale.ROOT),
            stakeholder.met() ? "met" : "not met",
            influence == null ? "unknown" : words(influence).toLowerCase(Locale.ROOT));
  }

  /** The colour is the stance's, the inside the paper's while we have not met. */
  private static String style(Stance stance, boolean met) {
    return switch (stance) {
      case SUPPORTS -> met ? "area-2 curve-4 dots" : "paper curve-4 dots";
      case NEUTRAL -> met ? "area-3 curve-3 dots" : "paper curve-3 dots";
      case OPPOSES -> met ? "area-4 curve-2 dots" : "paper curve-2 dots";
    };
  }

  private static double radius(@Nullable Influence influence) {
    return switch (influence) {
      case null -> 4;
      case LOW -> 7;
      case MEDIUM -> 11;
      case HIGH -> 15;
    };
  }

  /** {@code AFFECTED_MANAGER} is {@code Affected manager}. */
  private static String words(Enum<?> constant) {
    String name = constant.name().replace('_', ' ');
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= MAX_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS - 1)) + "…";
  }

  private static int left(Stance stance) {
    int column =
        switch (stance) {
          case SUPPORTS -> 0;
          case NEUTRAL -> 1;
          case OPPOSES -> 2;
        };
    return LEFT + NAMES + column * COLUMN;
  }

  private static double baseline(int top) {
    return top + PADDING / 2.0 + LINE / 2.0 + 4;
  }
}
