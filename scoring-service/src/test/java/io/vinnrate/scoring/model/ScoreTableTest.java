package io.vinnrate.scoring.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** README.md beside scores.csv says how the table was derived. */
class ScoreTableTest {
  private static final double TOLERANCE = 1e-12;

  record Row(Map<String, String> cells) {
    String text(String column) {
      return requireNonNull(cells.get(column), column);
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }

    List<Double> numbers(String column) {
      return Arrays.stream(text(column).split(" ", -1)).map(Double::valueOf).toList();
    }

    Map<String, String> pairs(String column) {
      return text(column).isEmpty()
          ? Map.of()
          : Arrays.stream(text(column).split(" ", -1))
              .map(pair -> pair.split("=", -1))
              .collect(toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Override
    public String toString() {
      return text("case");
    }
  }

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (var table = requireNonNull(ScoreTableTest.class.getResourceAsStream("scores.csv"));
        var lines = new BufferedReader(new InputStreamReader(table, UTF_8))) {
      String[] columns = requireNonNull(lines.readLine()).split(",", -1);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] values = line.split(",", -1);
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
          cells.put(columns[i], values[i]);
        }
        rows.add(new Row(cells));
      }
    }
    return rows;
  }

  @Test
  void theTableHasAtLeastThirtyRows() throws IOException {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void scoresAsDerived(Row row) {
    Score score = model(row).score(assessment(row));

    assertThat(score.winProbability()).isCloseTo(row.number("winProbability"), within(TOLERANCE));
    assertThat(score.interval().low()).isCloseTo(row.number("low"), within(TOLERANCE));
    assertThat(score.interval().high()).isCloseTo(row.number("high"), within(TOLERANCE));
    assertThat(score.interval().level()).isEqualTo(0.80);
    assertThat(score.weakestFactor() == null ? "" : score.weakestFactor().key())
        .isEqualTo(row.text("weakestFactor"));
    assertFactors(score, FactorScore::control, row.numbers("controls"));
    assertFactors(score, FactorScore::low, row.numbers("lows"));
    assertFactors(score, FactorScore::high, row.numbers("highs"));
    assertFactors(score, FactorScore::shareOfLoss, row.numbers("shares"));
    assertFactors(score, FactorScore::winProbabilityIfPerfect, row.numbers("ifPerfect"));
  }

  private static void assertFactors(
      Score score, ToDoubleFunction<FactorScore> actual, List<Double> expected) {
    for (Factor factor : Factor.values()) {
      assertThat(actual.applyAsDouble(score.factor(factor)))
          .as(factor.key())
          .isCloseTo(expected.get(List.of(Factor.values()).indexOf(factor)), within(TOLERANCE));
    }
  }

  private static Model model(Row row) {
    Map<Factor, Double> weights = new HashMap<>();
    for (Factor factor : Factor.values()) {
      weights.put(factor, row.numbers("weights").get(weights.size()));
    }
    List<Criterion> criteria =
        DefaultRubric.RUBRIC.criteria().stream()
            .map(criterion -> weighing(criterion, row.number("criterionWeight")))
            .toList();
    return new Model(
        "table",
        new Rubric("table", criteria),
        new Parameters(
            row.number("baseRate"),
            row.number("priorStrength"),
            weights,
            row.number("intercept"),
            row.number("slope")));
  }

  private static Criterion weighing(Criterion criterion, double weight) {
    return new Criterion(
        criterion.key(),
        criterion.factor(),
        weight,
        criterion.text(),
        criterion.answers(),
        criterion.source(),
        criterion.derivation());
  }

  private static Assessment assessment(Row row) {
    Map<Factor, Double> controls = new HashMap<>();
    row.pairs("factors")
        .forEach(
            (key, value) -> controls.put(Factor.ofKey(key).orElseThrow(), Double.valueOf(value)));
    return new Assessment(controls, row.pairs("answers"));
  }
}
