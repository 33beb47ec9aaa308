package io.vinnrate.scoring.advice.rest;

import io.vinnrate.scoring.model.Text;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;

/** The languages that people can read texts in. */
enum Language {
  EN("en"),
  /** Bokmål; it serves those who ask for Norwegian, or for nynorsk, too. */
  NB("nb", "no", "nn");

  private final List<String> tags;

  Language(String... tags) {
    this.tags = List.of(tags);
  }

  /** Its tag in {@code Content-Language}. */
  String tag() {
    return tags.getFirst();
  }

  /** The text in this language. */
  String of(Text text) {
    return switch (this) {
      case EN -> text.en();
      case NB -> text.nb();
    };
  }

  /**
   * The language that a caller likes best (RFC 9110, 12.5.4), the first named of equals; English
   * when none is acceptable or the header can't be understood.
   *
   * @param header the values of {@code Accept-Language}
   */
  static Language preferred(List<String> header) {
    List<LanguageRange> ranges = ranges(String.join(",", header));
    return ranges.stream()
        .filter(range -> range.getWeight() > 0)
        .flatMap(range -> Stream.of(values()).filter(it -> it.isMeantBy(range, ranges)))
        .findFirst()
        .orElse(EN);
  }

  /** The best first. */
  private static List<LanguageRange> ranges(String header) {
    try {
      return header.isBlank() ? List.of() : LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** An asterisk means what no other range names. */
  private boolean isMeantBy(LanguageRange range, List<LanguageRange> all) {
    return range.getRange().equals("*")
        ? all.stream().noneMatch(this::isNamedBy)
        : isNamedBy(range);
  }

  private boolean isNamedBy(LanguageRange range) {
    return tags.stream()
        .anyMatch(tag -> range.getRange().equals(tag) || range.getRange().startsWith(tag + "-"));
  }
}
