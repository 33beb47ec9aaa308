package io.vinnrate.customer.value;

import io.vinnrate.kit.picture.Drawing;
import io.vinnrate.kit.picture.Drawing.Anchor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A picture of a value case: its three steps, and who gets what lies between them. */
public final class ValueLadder {

  private static final String TITLE = "Value ladder";
  private static final int WIDTH = 920;
  private static final int HEIGHT = 440;
  private static final int GROUND = 380;
  private static final int TALLEST = 290;
  private static final int LEFT = 40;
  private static final int STEP = 90;
  private static final int STRIDE = 270;

  /** Keeps what is said of a thin gain clear of the amount above it. */
  private static final int BELOW_TOP = 12;

  private final ValueCase value;
  private final Drawing drawing;

  private ValueLadder(ValueCase value) {
    this.value = value;
    this.drawing = new Drawing(TITLE, description(value), WIDTH, HEIGHT).title(LEFT, 32, TITLE);
  }

  /** An SVG document. */
  public static String of(ValueCase value) {
    return new ValueLadder(value).svg();
  }

  private String svg() {
    step(0, "Cost", value.cost(), value.cost(), "area-3");
    step(1, "Price", value.cost(), value.price(), "area-1");
    step(2, "Customer value", value.price(), value.customerValue(), "area-2");
    gain(1, "Our margin", value.margin(), value.cost(), value.price());
    gain(2, "Customer's gain", value.customersGain(), value.price(), value.customerValue());
    drawing.line("axis", LEFT, GROUND, WIDTH - LEFT, GROUND);
    return drawing.svg();
  }

  /** A step as high as its top, of which the part above its base is what it adds. */
  private void step(int number, String name, BigDecimal base, BigDecimal top, String style) {
    double left = left(number);
    drawing.area("area-3", left, y(base), STEP, GROUND - y(base));
    drawing.area(style, left, y(top), STEP, y(base) - y(top));
    drawing.text(Anchor.START, left, y(top) - 8, money(top, value));
    drawing.text(Anchor.MIDDLE, left + STEP / 2.0, GROUND + 24, name);
  }

  private void gain(int number, String name, BigDecimal gain, BigDecimal from, BigDecimal to) {
    double right = left(number) + STEP;
    double line = Math.max((y(from) + y(to)) / 2, y(to) + BELOW_TOP);
    drawing.line("grid", left(number - 1) + STEP, y(from), right, y(from));
    drawing.text(Anchor.START, right + 10, line, name);
    drawing.text(Anchor.START, right + 10, line + 18, money(gain, value));
  }

  private static double left(int number) {
    return LEFT + (double) number * STRIDE;
  }

  private double y(BigDecimal amount) {
    return value.customerValue().signum() == 0
        ? GROUND
        : GROUND
            - TALLEST * amount.divide(value.customerValue(), MathContext.DECIMAL64).doubleValue();
  }

  private static String description(ValueCase value) {
    return "Cost %s, price %s, customer value %s: our margin is %s and the customer's gain %s."
        .formatted(
            money(value.cost(), value),
            money(value.price(), value),
            money(value.customerValue(), value),
            money(value.margin(), value),
            money(value.customersGain(), value));
  }

  private static String money(BigDecimal amount, ValueCase value) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(' ');
    return new DecimalFormat("#,##0.####", symbols).format(amount)
        + " "
        + value.currency().getCurrencyCode();
  }
}
