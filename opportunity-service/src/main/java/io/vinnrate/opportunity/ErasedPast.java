package io.vinnrate.opportunity;

import io.vinnrate.kit.erasure.ErasedTexts;
import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.history.History.Rewritten;
import io.vinnrate.opportunity.history.HistoryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The history of an opportunity as if the names of some stakeholders had never been told, and so
 * what it leads to: the same masks are over each state that was, and deltas are what is different
 * between masked states.
 */
final class ErasedPast {

  private static final Pattern FREE_TEXT =
      Pattern.compile(
          "/title|/nextStep/what|/closure/(reason|competitor)|/exitActivities/.+/note"
              + "|/activities/.+/what|/evidence/.+/(text|quote)");

  private final Set<StakeholderLife> erased;
  private final Set<Integer> numbers;
  private final ErasedTexts texts;
  private final StakeholderLives lives = new StakeholderLives();
  private final List<Rewritten> rewritten = new ArrayList<>();

  /**
   * The history without some names.
   *
   * @param entries all
   * @param whose whether somebody's names are not told
   */
  ErasedPast(List<HistoryEntry> entries, Predicate<StakeholderLife> whose) {
    this.erased =
        StakeholderLives.of(entries).all().stream().filter(whose).collect(Collectors.toSet());
    this.numbers = erased.stream().map(StakeholderLife::number).collect(Collectors.toSet());
    this.texts = ErasedTexts.of(erased.stream().flatMap(life -> life.names().stream()).toList());
    entries.forEach(this::rewrite);
  }

  /** Whose names are not told. */
  Set<StakeholderLife> erased() {
    return erased;
  }

  /** Their names. */
  ErasedTexts texts() {
    return texts;
  }

  /** The entries that are others. */
  List<Rewritten> rewritten() {
    return rewritten;
  }

  /** Whether a stakeholder is one of them after the last entry. */
  boolean isErased(UUID stakeholder) {
    return isErased(lives.of(stakeholder));
  }

  private boolean isErased(@Nullable StakeholderLife life) {
    return life != null && numbers.contains(life.number());
  }

  /** A value after the last entry, without the names. */
  @Nullable String masked(String path, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (FREE_TEXT.matcher(path).matches()) {
      return texts.outOf(value);
    }
    UUID stakeholder = StakeholderLives.stakeholderAt(path);
    if (stakeholder == null) {
      return value;
    }
    StakeholderLife life = lives.of(stakeholder);
    boolean isName = path.endsWith("/name");
    if (!isName && !path.endsWith("/title")) {
      return value;
    }
    if (isErased(life)) {
      return ErasedTexts.ERASED;
    }
    // who is known to be another person may have the same name
    boolean isAnother = life != null && !life.people().isEmpty();
    return isName && isAnother ? value : texts.outOf(value);
  }

  private void rewrite(HistoryEntry entry) {
    SortedSet<String> paths = new TreeSet<>();
    entry.deltas().forEach(delta -> paths.add(delta.path()));
    for (UUID stakeholder : StakeholderLives.touched(entry)) {
      paths.add("/stakeholders/%s/name".formatted(stakeholder));
      paths.add("/stakeholders/%s/title".formatted(stakeholder));
    }
    SortedMap<String, String> before = masked(paths);
    lives.takeIn(entry);
    List<Delta> deltas = Delta.between(before, masked(paths));
    String reason = texts.outOfAny(entry.reason());
    if (!deltas.equals(entry.deltas()) || !Objects.equals(reason, entry.reason())) {
      rewritten.add(new Rewritten(entry.version(), reason, deltas));
    }
  }

  private SortedMap<String, String> masked(Set<String> paths) {
    SortedMap<String, String> masked = new TreeMap<>();
    for (String path : paths) {
      String value = masked(path, lives.value(path));
      if (value != null) {
        masked.put(path, value);
      }
    }
    return masked;
  }
}
