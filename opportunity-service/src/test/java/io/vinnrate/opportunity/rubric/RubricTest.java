package io.vinnrate.opportunity.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RubricTest {

  private static final Rubric RUBRIC =
      new Rubric(
          1,
          "own-1",
          Map.of("sponsor", List.of("none", "passive"), "budget", List.of("none", "allocated")));

  @Test
  void anAnswerFitsWhenItsCriterionHasIt() {
    assertThat(RUBRIC.unfitting(Map.of("sponsor", "passive", "budget", "none"))).isEmpty();
    assertThat(RUBRIC.unfitting(Map.of("sponsor", "active", "weather", "fine", "budget", "none")))
        .containsExactly(Map.entry("sponsor", "active"), Map.entry("weather", "fine"));
  }

  @Test
  void eachFindingSaysWhatIsPossible() {
    assertThat(RUBRIC.findings(Map.of("sponsor", "active", "weather", "fine"), Map.of()))
        .containsExactly(
            new Rubric.Finding("sponsor", "must be one of none, passive"),
            new Rubric.Finding("weather", "is not a criterion; the criteria are budget, sponsor"));
  }

  @Test
  void whatWasThereBeforeIsNoFinding() {
    Map<String, String> before = Map.of("sponsor", "active", "weather", "fine");
    assertThat(RUBRIC.findings(before, before)).isEmpty();
    assertThat(RUBRIC.findings(Map.of("weather", "bad", "sponsor", "active"), before))
        .extracting(Rubric.Finding::criterion)
        .containsExactly("weather");
  }
}
