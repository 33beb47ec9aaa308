package io.vinnrate.scoring.advice.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.scoring.advice.Advice;
import io.vinnrate.scoring.advice.AdviceCatalogue;
import io.vinnrate.scoring.advice.BuyingProcess;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceFileTest {

  private static final AdviceCatalogue SHIPPED = AdviceFile.shipped();

  @Test
  void everyRowOfTheMethodThatAdviceIsForHasSome() {
    Set<String> rows = new TreeSet<>();
    SHIPPED.advice().forEach(advice -> rows.addAll(advice.rows()));
    assertThat(rows)
        .contains("A11", "A12", "A13", "A15", "B12", "B13", "B14", "B15", "B16", "B17")
        .contains("B18", "B19", "B20", "B23");
  }

  @Test
  void everyAdviceFitsSomeOpportunity() {
    List<String> unreachable =
        SHIPPED.advice().stream()
            .filter(advice -> FittingStandings.of(advice).findAny().isEmpty())
            .map(Advice::id)
            .toList();
    assertThat(SHIPPED.advice()).hasSizeGreaterThanOrEqualTo(45);
    assertThat(unreachable).isEmpty();
  }

  @Test
  void textsAreOneToThreeSentencesInBothLanguages() {
    Pattern sentenceEnd = Pattern.compile("[.?!](\\s|$)");
    assertThat(SHIPPED.advice())
        .allSatisfy(
            advice ->
                assertThat(List.of(advice.text().en(), advice.text().nb()))
                    .allSatisfy(
                        text ->
                            assertThat(sentenceEnd.matcher(text).results().count())
                                .isBetween(1L, 3L)))
        .allSatisfy(advice -> assertThat(advice.text().en()).isNotEqualTo(advice.text().nb()));
  }

  /** What the selling method puts in figures is quoted as it stands there, in both languages. */
  @ParameterizedTest
  @CsvSource({
    "needUnknown, 13 %",
    "adviserInSimpleSale, 159",
    "adviserInComplexSale, 289",
    "callScript, 20",
    "firstMeeting, 5–10",
    "classN, 40 %",
    "classA, 70 %",
    "classB, 20 %",
    "classC, 10 %",
    "wonFollowUp, 53 %",
  })
  void figuresAreThoseOfTheMethod(String id, String figure) {
    assertThat(advice(id).text().en()).contains(figure);
    assertThat(advice(id).text().nb()).contains(figure);
  }

  @Test
  void theNineStepsOfTheFirstMeetingHaveTheirMinutes() {
    assertThat(advice("firstMeeting").text().en())
        .isEqualTo(
            "Nine steps for the first meeting: introduction 1–2 minutes, agenda accepted 1–2, the"
                + " story, move to the interview 1–3, interview 30, move to the buying vision 5–10,"
                + " the buyer's process 5, access to decision power 5, agree the next step 2–3.");
  }

  @Test
  void anUltimatumComesOnlyLateInALongProcess() {
    assertThat(FittingStandings.of(advice("closeUltimatum")))
        .isNotEmpty()
        .allSatisfy(
            standing -> {
              assertThat(standing.stage()).isEqualTo("closing");
              assertThat(standing.buyingProcess())
                  .isIn(BuyingProcess.THOROUGH_CHECK, BuyingProcess.VERY_THOROUGH_CHECK);
              assertThat(standing.evidence().answers())
                  .containsEntry("proofAccepted", "accepted")
                  .doesNotContainEntry("inStep", "ahead");
            });
  }

  @Test
  void eachOfTheSixClosingTechniquesIsThere() {
    assertThat(SHIPPED.advice().stream().filter(it -> it.rows().contains("B20")).map(Advice::id))
        .containsExactlyInAnyOrder(
            "closeAskForOrder",
            "closeNextStep",
            "closeChoice",
            "closePortion",
            "closeUltimatum",
            "closeThinkItOver");
  }

  @Test
  void everythingThatIsWrongIsListed() {
    String file =
        """
        [
          {"id": "one", "rows": ["B13"], "when": {"mood": ["good"]}, "text": {"en": "Ask", "nb": "Spør"}},
          {"id": "two", "rows": ["C1"], "when": {"class": ["N"]}, "text": {"en": "Ask", "nb": "Spør"}},
          {"id": "three", "rows": ["B13"], "when": {"answers": {"sponsor": ["maybe"]}}, "text": {"en": "Ask", "nb": "Spør"}}
        ]
        """;
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(InvalidCatalogueException.class)
        .hasMessage(
            """
            The advice catalogue can't be used:
            - entry 1, "one": there is no dimension mood
            - entry 2, "two": there is no row C1
            - entry 3, "three": sponsor can't be maybe, only one of [none, passive, active]\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"phase": ["late"]}                | phase can't be late, only one of [interest, sellingIn, buying, afterPurchase]
          {"phase": "buying"}                | phase must be a list that is not empty
          {"phase": [1]}                     | phase must be a list of texts
          {"answers": ["sponsor"]}           | answers must be an object
          {"answers": {"luck": ["yes"]}}     | there is no criterion luck
          {"unanswered": ["luck"]}           | there is no criterion luck
          {"missingRoles": ["boss"]}         | there is no buying role boss
          {"assessedBeforeDays": "90"}       | assessedBeforeDays must be a whole number
          {"assessedBeforeDays": 0}          | assessedBeforeDays must be at least 1
          {}                                 | when demands nothing
          """)
  void aConditionThatCanNotHoldIsNamed(String when, String finding) {
    String file =
        """
        [{"id": "one", "rows": ["B13"], "when": %s, "text": {"en": "Ask", "nb": "Spør"}}]
        """
            .formatted(when);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(InvalidCatalogueException.class)
        .hasMessageEndingWith("- entry 1, \"one\": " + finding);
  }

  @Test
  void anEntryMustBeWhole() {
    Stream.of(
            "[{\"id\": \"one\", \"rows\": [\"B13\"], \"when\": {\"class\": [\"N\"]},"
                + " \"text\": {\"en\": \"Ask\", \"nb\": \" \"}}]",
            "[{\"id\": \"one\", \"rows\": [\"B13\"], \"when\": {\"class\": [\"N\"]}}]",
            "[{\"id\": \"one\", \"row\": [\"B13\"]}]",
            "[{\"id\": \"one\", \"id\": \"two\"}]",
            "{}",
            "[]",
            "[",
            "")
        .forEach(
            file ->
                assertThatThrownBy(() -> read(file))
                    .as(file)
                    .isInstanceOf(InvalidCatalogueException.class));
  }

  private static Advice advice(String id) {
    return SHIPPED.advice().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private static AdviceCatalogue read(String file) {
    return AdviceFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }
}
