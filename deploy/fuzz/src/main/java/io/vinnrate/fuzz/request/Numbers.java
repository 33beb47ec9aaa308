package io.vinnrate.fuzz.request;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;

/** Numbers that a schema allows. */
final class Numbers {

  private static final BigDecimal USUAL_HIGHEST = BigDecimal.valueOf(1_000);
  private static final int THOUSANDTHS = 1_000;

  private final BigDecimal lowest;
  private final BigDecimal highest;
  private final BigDecimal step;
  private final boolean whole;
  private final Dice dice;

  Numbers(JsonNode schema, boolean whole, Dice dice) {
    this.whole = whole;
    this.dice = dice;
    this.step = number(schema, "multipleOf", whole ? BigDecimal.ONE : new BigDecimal("0.01"));
    BigDecimal low = number(schema, "minimum", BigDecimal.ZERO);
    this.lowest =
        schema.has("exclusiveMinimum")
            ? schema.get("exclusiveMinimum").decimalValue().add(step)
            : low;
    BigDecimal high = number(schema, "maximum", lowest.add(USUAL_HIGHEST));
    this.highest =
        schema.has("exclusiveMaximum")
            ? schema.get("exclusiveMaximum").decimalValue().subtract(step)
            : high;
  }

  private static BigDecimal number(JsonNode schema, String keyword, BigDecimal otherwise) {
    return schema.has(keyword) ? schema.get(keyword).decimalValue() : otherwise;
  }

  /** A number somewhere between. */
  JsonNode plain() {
    BigDecimal share = BigDecimal.valueOf(dice.between(0, THOUSANDTHS), 3);
    BigDecimal between = lowest.add(highest.subtract(lowest).multiply(share));
    return node(between.divide(step, 0, RoundingMode.FLOOR).multiply(step).max(lowest));
  }

  /** The lowest or the highest, or the next to it. */
  JsonNode edge() {
    return node(
        dice.pick(List.of(lowest, highest, lowest.add(step).min(highest), highest.subtract(step))));
  }

  /** One that is just beyond what is allowed. */
  JsonNode beyond() {
    return node(dice.percent(50) ? lowest.subtract(step) : highest.add(step));
  }

  private JsonNode node(BigDecimal number) {
    return whole
        ? BigIntegerNode.valueOf(number.toBigInteger())
        : DecimalNode.valueOf(number.stripTrailingZeros());
  }
}
