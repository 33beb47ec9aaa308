package io.vinnrate.opportunity.letter;

import io.vinnrate.opportunity.Influence;
import io.vinnrate.opportunity.Role;
import io.vinnrate.opportunity.Stakeholder;
import io.vinnrate.opportunity.Stance;
import io.vinnrate.opportunity.evidence.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to the sponsor that sums up what was talked about. It is written from the evidence
 * alone: what there is no evidence of is missing, never invented.
 *
 * @param title what is being sold
 * @param to whom it is to; null when nobody is known as the sponsor
 * @param from who writes it; null when nobody owns the opportunity
 * @param paragraphs those that there is evidence for, in the order of the parts
 * @param missing the other parts, in their order
 */
public record SponsorLetter(
    String title,
    @Nullable Stakeholder to,
    @Nullable String from,
    List<Paragraph> paragraphs,
    List<LetterPart> missing) {

  /** Who rather is written to, of several sponsors: a supporter, with influence, whom we know. */
  private static final Comparator<Stakeholder> SUITED =
      Comparator.comparing((Stakeholder it) -> it.stance() == Stance.SUPPORTS)
          .thenComparing(it -> it.role() == Role.SPONSOR)
          .thenComparing(Stakeholder::influence, Comparator.nullsFirst(Influence::compareTo))
          .thenComparing(Stakeholder::met);

  public SponsorLetter {
    paragraphs = List.copyOf(paragraphs);
    missing = List.copyOf(missing);
  }

  /**
   * The letter that can be written now.
   *
   * @param stakeholders the buying centre by the ids that evidence names
   * @param evidence the oldest first
   */
  public static SponsorLetter of(
      String title,
      @Nullable String owner,
      Map<UUID, Stakeholder> stakeholders,
      List<Evidence> evidence) {
    List<Paragraph> paragraphs = new ArrayList<>();
    Set<LetterPart> missing = EnumSet.noneOf(LetterPart.class);
    for (LetterPart part : LetterPart.values()) {
      List<Evidence> of = of(part, evidence);
      if (of.isEmpty()) {
        missing.add(part);
      } else {
        paragraphs.add(new Paragraph(part, quotes(of, stakeholders), notes(of)));
      }
    }
    Optional<Stakeholder> sponsor = sponsor(stakeholders);
    sponsor.ifPresent(found -> missing.remove(LetterPart.SPONSOR));
    return new SponsorLetter(title, sponsor.orElse(null), owner, paragraphs, List.copyOf(missing));
  }

  private static Optional<Stakeholder> sponsor(Map<UUID, Stakeholder> stakeholders) {
    return stakeholders.values().stream()
        .filter(it -> it.roles().contains(Role.SPONSOR))
        .max(SUITED);
  }

  private static List<Evidence> of(LetterPart part, List<Evidence> evidence) {
    return part.from().stream()
        .flatMap(about -> evidence.stream().filter(it -> it.about() == about))
        .toList();
  }

  private static List<Quote> quotes(List<Evidence> evidence, Map<UUID, Stakeholder> stakeholders) {
    List<Quote> quotes = new ArrayList<>();
    for (Evidence it : evidence) {
      if (it.quote() != null) {
        Stakeholder by = it.stakeholderId() == null ? null : stakeholders.get(it.stakeholderId());
        quotes.add(new Quote(it.quote(), by == null ? null : by.name(), it.at()));
      }
    }
    return quotes;
  }

  /** What says more than the words that were quoted, once. */
  private static List<String> notes(List<Evidence> evidence) {
    Set<String> notes = new LinkedHashSet<>();
    evidence.forEach(it -> notes.add(it.text()));
    evidence.stream().map(Evidence::quote).filter(Objects::nonNull).forEach(notes::remove);
    return List.copyOf(notes);
  }
}
