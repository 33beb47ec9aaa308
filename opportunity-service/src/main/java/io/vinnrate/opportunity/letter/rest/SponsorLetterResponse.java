package io.vinnrate.opportunity.letter.rest;

import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.letter.LetterPart;
import io.vinnrate.opportunity.letter.LetterText;
import io.vinnrate.opportunity.letter.Paragraph;
import io.vinnrate.opportunity.letter.Quote;
import io.vinnrate.opportunity.text.Language;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sponsor letter in its parts. */
@Schema(
    name = "SponsorLetter",
    description = "A letter to the sponsor, written from the evidence alone, in its parts")
public record SponsorLetterResponse(
    @Schema(description = "The language of the texts", examples = "en", required = true)
        Language language,
    @Schema(
            description = "What it is about, for the subject of a message",
            examples = "What we talked about: Cold-chain monitoring",
            required = true)
        String subject,
    @Schema(description = "Whom it is to; absent when nobody is known as the sponsor")
        @Nullable AddresseeBody to,
    @Schema(description = "How it begins", examples = "Dear Solveig Havnes,", required = true)
        String greeting,
    @Schema(description = "What stands before the paragraphs", required = true) String opening,
    @Schema(
            description = "Those that there is evidence for, in the order of the letter",
            required = true)
        List<ParagraphBody> paragraphs,
    @Schema(description = "What stands behind the paragraphs, and who writes", required = true)
        String closing,
    @Schema(
            description = "What the letter is without, for there is no evidence of it",
            required = true)
        List<MissingBody> missing) {

  /** Whom a letter is to. */
  @Schema(name = "Addressee", description = "Whom a letter is to")
  public record AddresseeBody(
      @Schema(description = "Name of the person", examples = "Solveig Havnes", required = true)
          String name,
      @Schema(description = "Title of the person", examples = "Head of production")
          @Nullable String title) {

    static @Nullable AddresseeBody of(@Nullable Stakeholder to) {
      return to == null ? null : new AddresseeBody(to.name(), to.title());
    }
  }

  /** A paragraph. */
  @Schema(name = "LetterParagraph", description = "A paragraph of a letter")
  public record ParagraphBody(
      @Schema(description = "Which part of the letter it is", examples = "pain", required = true)
          LetterPart about,
      @Schema(
              description = "What stands above it",
              examples = "What you want to get away from",
              required = true)
          String heading,
      @Schema(description = "The buyer's own words, the oldest first", required = true)
          List<QuoteBody> quotes,
      @Schema(
              description = "What was noted besides, a line for each; absent when that is nothing",
              examples = "A tenth of each load is thrown away.")
          @Nullable String text) {

    static ParagraphBody of(Paragraph paragraph, Language language) {
      return new ParagraphBody(
          paragraph.part(),
          paragraph.part().heading().in(language),
          paragraph.quotes().stream().map(QuoteBody::of).toList(),
          paragraph.notes().isEmpty() ? null : String.join("\n", paragraph.notes()));
    }
  }

  /** Somebody's own words. */
  @Schema(name = "Quote", description = "Somebody's own words")
  public record QuoteBody(
      @Schema(
              description = "The words",
              examples = "We see it when the lorry is opened, and then it is too late",
              required = true)
          String text,
      @Schema(
              description = "Who said them; absent when that is not recorded",
              examples = "Ola Nordmann")
          @Nullable String by,
      @Schema(description = "When", examples = "2026-02-18T13:30:00Z", required = true)
          Instant at) {

    static QuoteBody of(Quote quote) {
      return new QuoteBody(quote.text(), quote.by(), quote.at());
    }
  }

  /** What a letter is without. */
  @Schema(name = "MissingPart", description = "What a letter is without")
  public record MissingBody(
      @Schema(description = "Which part of the letter", examples = "proof", required = true)
          LetterPart about,
      @Schema(
              description = "What to ask",
              examples = "Ask what they would need to see to be sure, and propose a proof of that.",
              required = true)
          String text) {

    static MissingBody of(LetterPart part, Language language) {
      return new MissingBody(part, part.ask().in(language));
    }
  }

  static SponsorLetterResponse of(LetterText text) {
    Language language = text.language();
    return new SponsorLetterResponse(
        language,
        text.subject(),
        AddresseeBody.of(text.letter().to()),
        text.greeting(),
        text.opening(),
        text.letter().paragraphs().stream().map(it -> ParagraphBody.of(it, language)).toList(),
        text.closing(),
        text.letter().missing().stream().map(it -> MissingBody.of(it, language)).toList());
  }
}
