package io.vinnrate.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses text that JSON can spell and the database can't hold: U+0000, and halves of a surrogate
 * pair, which are no characters at all.
 */
public final class UsableText {

  private UsableText() {}

  /** Says what is wrong with a text; null when nothing is. */
  public static @Nullable String flaw(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == 0) {
        return "must not contain the character U+0000";
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        return "must not contain half a surrogate pair (U+%04X)".formatted((int) unit);
      }
    }
    return null;
  }

  static SimpleModule module() {
    return new SimpleModule("usable-text")
        .addDeserializer(String.class, new Values())
        .addKeyDeserializer(String.class, new Keys());
  }

  private static String checked(String text, JsonParser parser) throws UnusableTextException {
    String flaw = flaw(text);
    if (flaw != null) {
      throw new UnusableTextException(parser, flaw);
    }
    return text;
  }

  private static final class Values extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    Values() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      return text == null ? null : checked(text, parser);
    }
  }

  private static final class Keys extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      return checked(key, context.getParser());
    }
  }
}
