package io.vinnrate.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads moments from text only: Jackson would take any number for seconds since 1970. */
final class TextualInstant extends StdScalarDeserializer<Instant> {

  private static final long serialVersionUID = 1L;

  private TextualInstant() {
    super(Instant.class);
  }

  static SimpleModule module() {
    return new SimpleModule("textual-instant").addDeserializer(Instant.class, new TextualInstant());
  }

  @Override
  public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING)
        ? InstantDeserializer.INSTANT.deserialize(parser, context)
        : (Instant) context.handleUnexpectedToken(Instant.class, parser);
  }
}
