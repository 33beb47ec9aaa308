package io.vinnrate.opportunity.letter;

import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.text.HtmlPage;
import io.vinnrate.opportunity.text.Language;
import io.vinnrate.opportunity.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A sponsor letter in one language, as plain text or as a page. What is missing stands below it,
 * for who sends it, and not on paper.
 */
public record LetterText(SponsorLetter letter, Language language) {

  private static final Text SUBJECT = new Text("What we talked about: %s", "Det vi snakket om: %s");
  private static final Text GREETING = new Text("Dear %s,", "Hei %s,");
  private static final Text GREETING_NOBODY = new Text("Hello,", "Hei,");
  private static final Text OPENING =
      new Text(
          "Thank you for the conversation. This is how I have understood you. Please correct what I"
              + " have got wrong or left out.",
          "Takk for samtalen. Slik har jeg forstått dere. Rett gjerne på det jeg har misforstått"
              + " eller utelatt.");
  private static final Text CLOSING =
      new Text(
          "Does this agree with how you see it? You decide whether and how we go on.",
          "Stemmer dette med hvordan dere ser det? Dere bestemmer om og hvordan vi går videre.");
  private static final Text REGARDS = new Text("Kind regards", "Vennlig hilsen");
  private static final Text BEFORE_SENDING =
      new Text(
          "Not part of the letter: what is missing, and what to ask",
          "Ikke en del av brevet: det som mangler, og hva du kan spørre om");

  /** What the letter is about, for the subject of a message. */
  public String subject() {
    return SUBJECT.in(language).formatted(letter.title());
  }

  /** How it begins. */
  public String greeting() {
    Stakeholder to = letter.to();
    return to == null ? GREETING_NOBODY.in(language) : GREETING.in(language).formatted(to.name());
  }

  /** What stands before the paragraphs. */
  public String opening() {
    return OPENING.in(language);
  }

  /** What stands behind the paragraphs, with who writes. */
  public String closing() {
    String regards = CLOSING.in(language) + "\n\n" + REGARDS.in(language);
    return letter.from() == null ? regards : regards + ",\n" + letter.from();
  }

  /** The letter as plain text. */
  public String plain() {
    List<String> blocks = new ArrayList<>(List.of(subject(), greeting(), opening()));
    letter.paragraphs().forEach(paragraph -> blocks.add(plain(paragraph)));
    blocks.add(closing());
    if (!letter.missing().isEmpty()) {
      blocks.add("-".repeat(60) + "\n" + BEFORE_SENDING.in(language));
      blocks.add(String.join("\n", missing().stream().map(it -> "- " + it).toList()));
    }
    return String.join("\n\n", blocks) + "\n";
  }

  private String plain(Paragraph paragraph) {
    List<String> lines = new ArrayList<>();
    lines.add(paragraph.part().heading().in(language));
    paragraph.quotes().forEach(quote -> lines.add("  " + quote.in(language)));
    lines.addAll(paragraph.notes());
    return String.join("\n", lines);
  }

  /** The letter as a page to read and to print. */
  public String html() {
    HtmlPage page = new HtmlPage(language, subject());
    page.heading(subject()).paragraph(greeting()).paragraph(opening());
    for (Paragraph paragraph : letter.paragraphs()) {
      page.section(paragraph.part().heading().in(language));
      paragraph.quotes().forEach(quote -> page.quote(quote.in(language)));
      paragraph.notes().forEach(page::paragraph);
    }
    page.paragraph(closing());
    if (!letter.missing().isEmpty()) {
      page.aside(BEFORE_SENDING.in(language), missing());
    }
    return page.html();
  }

  private List<String> missing() {
    return letter.missing().stream()
        .map(part -> part.heading().in(language) + ": " + part.ask().in(language))
        .toList();
  }
}
