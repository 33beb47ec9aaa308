package io.vinnrate.opportunity.letter;

import static io.vinnrate.opportunity.letter.LetterPart.ACCESS;
import static io.vinnrate.opportunity.letter.LetterPart.AGREEMENT;
import static io.vinnrate.opportunity.letter.LetterPart.CAUSE;
import static io.vinnrate.opportunity.letter.LetterPart.PAIN;
import static io.vinnrate.opportunity.letter.LetterPart.PROOF;
import static io.vinnrate.opportunity.letter.LetterPart.SPONSOR;
import static io.vinnrate.opportunity.letter.LetterPart.VISION;
import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.opportunity.Influence;
import io.vinnrate.opportunity.Role;
import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.Stance;
import io.vinnrate.opportunity.evidence.About;
import io.vinnrate.opportunity.evidence.Evidence;
import io.vinnrate.opportunity.text.Language;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SponsorLetterTest {

  private static final Instant AT = Instant.parse("2026-03-12T09:30:00Z");
  private static final UUID SOLVEIG = new UUID(0, 1);
  private static final UUID OLA = new UUID(0, 2);

  private final Map<UUID, Stakeholder> stakeholders = new LinkedHashMap<>();
  private final List<Evidence> evidence = new ArrayList<>();

  @Test
  void theLetterStandsAsItIsSent() {
    sponsor();
    ola();
    heard(About.PAIN, "A tenth of each load is thrown away.", "We see it too late", OLA);
    heard(About.CONSEQUENCE, "That is 1.2 million NOK a year.", null, null);
    heard(About.CAUSE, "Nobody measures on the way.", null, null);
    heard(About.VISION, "An alarm on the phone", "An alarm on the phone", SOLVEIG);
    heard(About.AGREEMENT, "A pilot in May.", null, null);
    heard(About.ACCESS, "Solveig presents it to the board.", null, null);
    heard(About.PROOF, "A visit to another fish farm.", null, null);
    assertThat(written(Language.EN).plain())
        .isEqualTo(
            """
            What we talked about: Cold-chain monitoring

            Dear Solveig Havnes,

            Thank you for the conversation. This is how I have understood you. Please correct what I have got wrong or left out.

            What you want to get away from
              “We see it too late” – Ola Nordmann, 12 March 2026
            A tenth of each load is thrown away.
            That is 1.2 million NOK a year.

            What you see as the causes
            Nobody measures on the way.

            What you want instead
              “An alarm on the phone” – Solveig Havnes, 12 March 2026

            What we agreed
            A pilot in May.

            Those who decide
            Solveig presents it to the board.

            The proof that we propose
            A visit to another fish farm.

            Does this agree with how you see it? You decide whether and how we go on.

            Kind regards,
            kari
            """);
  }

  @Test
  void itIsWrittenInNorwegianToo() {
    sponsor();
    heard(About.PAIN, "En tidel kastes.", "Vi ser det for sent", SOLVEIG);
    assertThat(written(Language.NB).plain())
        .startsWith("Det vi snakket om: Cold-chain monitoring\n\nHei Solveig Havnes,\n")
        .contains(
            """
            Det dere vil bort fra
              «Vi ser det for sent» – Solveig Havnes, 12. mars 2026
            En tidel kastes.
            """)
        .contains("Vennlig hilsen,\nkari\n")
        .contains("- Beviset vi foreslår: Spør hva de må se for å være trygge");
  }

  @Test
  void whatThereIsNoEvidenceOfIsMissingAndNotInvented() {
    SponsorLetter nothing = letter();
    assertThat(nothing.to()).isNull();
    assertThat(nothing.paragraphs()).isEmpty();
    assertThat(nothing.missing())
        .containsExactly(SPONSOR, PAIN, CAUSE, VISION, AGREEMENT, ACCESS, PROOF);
    String text = written(Language.EN).plain();
    assertThat(text).contains("\n\nHello,\n\n");
    String[] halves = text.split("-{60}", -1);
    assertThat(halves).hasSize(2);
    for (LetterPart part : LetterPart.values()) {
      assertThat(halves[0]).doesNotContain(part.heading().en() + "\n", part.ask().en());
      assertThat(halves[1]).contains(part.heading().en() + ": " + part.ask().en());
    }
  }

  @Test
  void whatIsAboutOtherThingsStaysOutOfIt() {
    sponsor();
    heard(About.CONCERN, "Afraid of the price", "Too dear", OLA);
    heard(About.OTHER, "Has a dog", null, null);
    assertThat(letter().paragraphs()).isEmpty();
    assertThat(written(Language.EN).plain()).doesNotContain("price", "dear", "dog");
  }

  @Test
  void aConsequenceTellsOfThePain() {
    heard(About.CONSEQUENCE, "It costs a million.", null, null);
    assertThat(letter().paragraphs())
        .containsExactly(new Paragraph(PAIN, List.of(), List.of("It costs a million.")));
  }

  @Test
  void wordsOfSomebodyWhoHasLeftTheBuyingCentreHaveNoName() {
    heard(About.CAUSE, "No measuring", "We do not measure", OLA);
    assertThat(letter().paragraphs().getFirst().quotes())
        .containsExactly(new Quote("We do not measure", null, AT));
    assertThat(written(Language.EN).plain()).contains("  “We do not measure” – 12 March 2026\n");
  }

  @Test
  void whatIsNotedTwiceIsSaidOnce() {
    heard(About.CAUSE, "No measuring", null, null);
    heard(About.CAUSE, "No measuring", null, null);
    assertThat(letter().paragraphs().getFirst().notes()).containsExactly("No measuring");
  }

  @Test
  void itIsToTheSponsorWhoSupportsItAndHasMostInfluence() {
    put("Opposes", Role.SPONSOR, List.of(), Stance.OPPOSES, Influence.HIGH);
    put("Little", Role.SPONSOR, List.of(), Stance.SUPPORTS, Influence.LOW);
    put("Much", Role.SPONSOR, List.of(), Stance.SUPPORTS, Influence.HIGH);
    put("Unknown", Role.SPONSOR, List.of(), Stance.SUPPORTS, null);
    put("No sponsor", Role.DECISION_MAKER, List.of(), Stance.SUPPORTS, Influence.HIGH);
    assertThat(to()).isEqualTo("Much");
  }

  @Test
  void aSponsorMayHaveOtherRolesFirst() {
    put("Decides", Role.DECISION_MAKER, List.of(Role.SPONSOR), Stance.NEUTRAL, null);
    assertThat(to()).isEqualTo("Decides");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageIsWellFormedWhateverWasSaid(Language language) throws Exception {
    String nasty = "</p><script>alert(\"1\")</script> & 'so' ]]> <!-- \u2028 é 😀";
    put(nasty, Role.SPONSOR, List.of(), Stance.SUPPORTS, null);
    for (About about : About.values()) {
      heard(about, nasty, nasty + " said", new UUID(1, 1));
    }
    String html =
        new LetterText(SponsorLetter.of(nasty, nasty, stakeholders, evidence), language).html();
    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"%s\">".formatted(language.tag()))
        .contains("@page { size: A4; margin:", "@media print")
        .doesNotContain("<script", "http:", "https:", "url(", "@import", "src=", "href=");
    Document page = parsed(html);
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(page.getElementsByTagName("h2").getLength()).isEqualTo(6);
    assertThat(page.getElementsByTagName("blockquote").item(0).getTextContent()).contains(nasty);
    assertThat(page.getElementsByTagName("aside").getLength()).isZero();
  }

  @Test
  void whatIsMissingIsOnThePageButNotOnPaper() throws Exception {
    String html = written(Language.EN).html();
    assertThat(html).containsPattern("@media print \\{[^@]*\\.aside \\{ display: none; }");
    Document page = parsed(html);
    assertThat(page.getElementsByTagName("aside").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("li").getLength()).isEqualTo(7);
  }

  /** Of HTML, what is closed everywhere is XML as well. */
  private static Document parsed(String html) throws Exception {
    String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<(meta [^>]*)>", "<$1/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private void sponsor() {
    stakeholders.put(
        SOLVEIG,
        new Stakeholder(
            "Solveig Havnes", null, Role.SPONSOR, List.of(), Stance.SUPPORTS, null, true, null));
  }

  private void ola() {
    stakeholders.put(
        OLA,
        new Stakeholder(
            "Ola Nordmann", "Driver", Role.OTHER, List.of(), Stance.NEUTRAL, null, true, null));
  }

  private void put(
      String name, Role role, List<Role> others, Stance stance, @Nullable Influence influence) {
    stakeholders.put(
        new UUID(1, stakeholders.size() + 1L),
        new Stakeholder(name, null, role, others, stance, influence, false, null));
  }

  private void heard(About about, String text, @Nullable String quote, @Nullable UUID from) {
    evidence.add(new Evidence(UUID.randomUUID(), about, text, quote, null, from, "kari", AT));
  }

  private SponsorLetter letter() {
    return SponsorLetter.of("Cold-chain monitoring", "kari", stakeholders, evidence);
  }

  private LetterText written(Language language) {
    return new LetterText(letter(), language);
  }

  private @Nullable String to() {
    Stakeholder to = letter().to();
    return to == null ? null : to.name();
  }
}
