package io.vinnrate.opportunity.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeltaTest {

  @Property
  void whatDiffersMakesTheOneStateOfTheOther(
      @ForAll("states") SortedMap<String, String> before,
      @ForAll("states") SortedMap<String, String> after) {
    assertThat(Delta.applied(before, Delta.between(before, after))).isEqualTo(after);
  }

  @Property
  void theWayBackIsTheSameBackwards(
      @ForAll("states") SortedMap<String, String> before,
      @ForAll("states") SortedMap<String, String> after) {
    List<Delta> back =
        Delta.between(before, after).stream()
            .map(delta -> new Delta(delta.path(), delta.to(), delta.from()))
            .toList();
    assertThat(Delta.between(after, before)).isEqualTo(back);
    assertThat(Delta.applied(after, back)).isEqualTo(before);
  }

  @Property
  void equalStatesDifferInNothing(@ForAll("states") SortedMap<String, String> state) {
    assertThat(Delta.between(state, new TreeMap<>(state))).isEmpty();
    assertThat(Delta.applied(state, List.of())).isEqualTo(state);
  }

  @Property
  void eachPathThatDiffersStandsOnceAndInOrder(
      @ForAll("states") SortedMap<String, String> before,
      @ForAll("states") SortedMap<String, String> after) {
    List<Delta> deltas = Delta.between(before, after);
    assertThat(deltas).extracting(Delta::path).isSorted().doesNotHaveDuplicates();
    assertThat(deltas)
        .allSatisfy(
            delta -> {
              assertThat(delta.from()).isEqualTo(before.get(delta.path()));
              assertThat(delta.to()).isEqualTo(after.get(delta.path()));
              assertThat(delta.from()).isNotEqualTo(delta.to());
            });
  }

  @Property
  void stepsThatFollowEachOtherLeadToTheLastState(
      @ForAll("histories") List<SortedMap<String, String>> states) {
    List<Delta> all = new ArrayList<>();
    SortedMap<String, String> before = new TreeMap<>();
    for (SortedMap<String, String> after : states) {
      all.addAll(Delta.between(before, after));
      before = after;
    }
    assertThat(Delta.applied(new TreeMap<>(), all)).isEqualTo(before);
  }

  @Property
  void aStateStaysWhatItIs(
      @ForAll("states") SortedMap<String, String> before,
      @ForAll("states") SortedMap<String, String> after) {
    SortedMap<String, String> copy = new TreeMap<>(before);
    Delta.applied(before, Delta.between(before, after));
    assertThat(before).isEqualTo(copy);
  }

  @Example
  void whatComesChangesAndGoesIsTold() {
    assertThat(
            Delta.between(
                new TreeMap<>(Map.of("/owner", "kari", "/stage", "prospecting", "/title", "Cold")),
                new TreeMap<>(Map.of("/stage", "closing", "/team", "north", "/title", "Cold"))))
        .containsExactly(
            new Delta("/owner", "kari", null),
            new Delta("/stage", "prospecting", "closing"),
            new Delta("/team", null, "north"));
  }

  /** Few paths and values, so that two states have many of them in common. */
  @Provide
  Arbitrary<SortedMap<String, String>> states() {
    return Arbitraries.maps(
            Arbitraries.of("/title", "/stage", "/owner", "/assessment/answers/a~1b", "/next/at"),
            Arbitraries.of("", "a", "b", "0.5"))
        .ofMaxSize(5)
        .map(TreeMap::new);
  }

  @Provide
  Arbitrary<List<SortedMap<String, String>>> histories() {
    return states().list().ofMaxSize(8);
  }
}
