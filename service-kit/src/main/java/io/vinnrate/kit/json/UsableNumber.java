package io.vinnrate.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Refuses decimals such as 1e999999999. A dozen characters spell a number of a thousand million
 * digits, which whoever reckons with it writes out, and whose exponent overflows where its digits
 * are counted.
 */
final class UsableNumber extends StdScalarDeserializer<BigDecimal> {

  private static final long serialVersionUID = 1L;

  /** More than any double has. */
  private static final int MAX_SCALE = 1_100;

  private UsableNumber() {
    super(BigDecimal.class);
  }

  static SimpleModule module() {
    return new SimpleModule("usable-number").addDeserializer(BigDecimal.class, new UsableNumber());
  }

  @Override
  public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    BigDecimal number = BigDecimalDeserializer.instance.deserialize(parser, context);
    if (number != null && (number.scale() > MAX_SCALE || number.scale() < -MAX_SCALE)) {
      throw new UnusableNumberException(parser, "has an exponent that is out of bounds");
    }
    return number;
  }
}
