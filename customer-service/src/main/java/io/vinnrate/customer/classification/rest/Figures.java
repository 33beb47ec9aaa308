package io.vinnrate.customer.classification.rest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers in JSON. */
final class Figures {

  private Figures() {}

  /** Without zeros at the end and without an exponent. */
  static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The same of a figure that may be unknown. */
  static @Nullable BigDecimal plainOrAbsent(@Nullable BigDecimal figure) {
    return figure == null ? null : plain(figure);
  }
}
