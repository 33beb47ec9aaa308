package io.vinnrate.kit.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes texts out of JSON, however it quotes them: all values and names of fields. Of what is no
 * JSON nobody can tell where a text begins and ends; when one of the texts is anywhere in it,
 * nothing of it is kept.
 */
final class ErasedJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private final ErasedTexts texts;

  ErasedJson(ErasedTexts texts) {
    this.texts = texts;
  }

  /** Bytes without the texts; the same ones when they have none. */
  byte[] outOf(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      String without = outOf(text);
      return without.equals(text) ? content : without.getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      String legible = new String(content, StandardCharsets.UTF_8);
      return texts.areAnywhereIn(legible)
          ? ErasedTexts.ERASED.getBytes(StandardCharsets.UTF_8)
          : content;
    }
  }

  /** Text that may be JSON without the texts; the same one when it has none. */
  String outOf(String content) {
    try {
      JsonNode read = JSON.readTree(content);
      JsonNode without = outOf(read);
      return without.equals(read) ? content : write(without);
    } catch (JsonProcessingException e) {
      return texts.areAnywhereIn(content) || texts.areAnywhereIn(unescaped(content))
          ? ErasedTexts.ERASED
          : content;
    }
  }

  private JsonNode outOf(JsonNode node) {
    return switch (node) {
      case TextNode text -> TextNode.valueOf(texts.outOf(text.textValue()));
      case ArrayNode array -> {
        ArrayNode without = JsonNodeFactory.instance.arrayNode(array.size());
        array.forEach(element -> without.add(outOf(element)));
        yield without;
      }
      case ObjectNode object -> {
        ObjectNode without = JsonNodeFactory.instance.objectNode();
        object
            .properties()
            .forEach(field -> without.set(texts.outOf(field.getKey()), outOf(field.getValue())));
        yield without;
      }
      default -> node;
    };
  }

  private static String write(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
