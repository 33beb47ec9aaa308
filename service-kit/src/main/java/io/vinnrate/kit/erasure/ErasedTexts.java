package io.vinnrate.kit.erasure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are not to be said any more, such as a person's name. They are found as whole words
 * and as they are written, whatever white space is between the words: "Ola Vik" is in "met Ola
 * Vik.", and not in "Ola Vikan" or "OLA VIK".
 */
public final class ErasedTexts {

  /** What is said in the place of each. */
  public static final String ERASED = "erased";

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final List<String> texts;
  private final Pattern pattern;

  private ErasedTexts(List<String> texts) {
    this.texts = texts;
    this.pattern =
        Pattern.compile(
            texts.stream().map(ErasedTexts::expression).collect(Collectors.joining("|")),
            Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Those of some texts that say something; null says nothing. */
  public static ErasedTexts of(Collection<@Nullable String> texts) {
    return new ErasedTexts(
        texts.stream()
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(text -> !text.isEmpty() && !text.equals(ERASED))
            .distinct()
            .sorted(LONGEST_FIRST)
            .toList());
  }

  private static String expression(String text) {
    String words =
        SPACE.splitAsStream(text).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    return "(?<!%s)%s(?!%s)".formatted(LETTER, words, LETTER);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Whether a text has one of them. */
  public boolean areIn(@Nullable String text) {
    return text != null && !isEmpty() && pattern.matcher(text).find();
  }

  /** A text with "{@value #ERASED}" in the place of each of them. */
  public String outOf(String text) {
    return isEmpty() ? text : pattern.matcher(text).replaceAll(ERASED);
  }

  /** The same of a text that may be unknown. */
  public @Nullable String outOfAny(@Nullable String text) {
    return text == null ? null : outOf(text);
  }

  /** Whether a text has one of them, also inside of words. */
  boolean areAnywhereIn(String text) {
    return texts.stream().anyMatch(text::contains);
  }

  /**
   * What can be looked for in bytes, however the text around it is quoted: the longest word of each
   * text, or all of it when it has none.
   */
  List<String> probes() {
    return texts.stream().map(ErasedTexts::probe).distinct().toList();
  }

  private static String probe(String text) {
    return Arrays.stream(NO_LETTER.split(text))
        .sorted(LONGEST_FIRST)
        .findFirst()
        .filter(word -> !word.isEmpty())
        .orElse(text);
  }
}
