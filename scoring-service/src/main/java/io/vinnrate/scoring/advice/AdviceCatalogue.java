package io.vinnrate.scoring.advice;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All advice there is, in the order in which it was written. */
public final class AdviceCatalogue {

  /** The sort is stable: among equally specific advice the catalogue's order stays. */
  private static final Comparator<MatchedAdvice> MOST_SPECIFIC_FIRST =
      Comparator.<MatchedAdvice>comparingInt(it -> it.advice().conditions().size()).reversed();

  private final List<Advice> advice;

  /**
   * Makes a catalogue.
   *
   * @throws IllegalArgumentException when two pieces of advice share an id
   */
  public AdviceCatalogue(List<Advice> advice) {
    this.advice = List.copyOf(advice);
    Set<String> ids = new HashSet<>();
    for (Advice each : this.advice) {
      if (!ids.add(each.id())) {
        throw new IllegalArgumentException(
            "the advice " + each.id() + " is in the catalogue twice");
      }
    }
  }

  /** All of it. */
  public List<Advice> advice() {
    return advice;
  }

  /** What fits, the most specific first: by the number of conditions, then as written. */
  public List<MatchedAdvice> match(Standing standing) {
    return advice.stream()
        .map(each -> each.match(standing))
        .flatMap(Optional::stream)
        .sorted(MOST_SPECIFIC_FIRST)
        .toList();
  }
}
