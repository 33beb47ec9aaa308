package io.vinnrate.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowMapperTest {

  private final RowMapper mapper = new RowMapper(new MappingParser().parse(TestMapping.YAML));

  @Test
  void makesTheBodiesOfTheApi() {
    Deal deal = mapper.map(row(7, "A-1", "Fjord AS", "1250.50", "Won", "Yes", "Vague", "Up"));

    assertThat(deal.line()).isEqualTo(7);
    assertThat(deal.externalId()).isEqualTo("A-1");
    assertThat(deal.customer().externalId()).isEqualTo("c-Fjord AS");
    assertThat(deal.customer().body()).hasToString("{\"name\":\"Fjord AS\"}");
    assertThat(deal.opportunity())
        .hasToString(
            "{\"title\":\"Deal A-1 on line"
                + " 7\",\"amount\":{\"amount\":1250.50,\"currency\":\"NOK\"},"
                + "\"expectedCloseDate\":\"2030-06-30\","
                + "\"assessment\":{\"factors\":{\"need\":0.75},\"answers\":{\"nextStep\":\"booked\"}}}");
    assertThat(deal.closure())
        .hasValueSatisfying(
            closure -> {
              assertThat(closure.outcome()).isEqualTo(Outcome.WON);
              assertThat(closure.body()).hasToString("{\"outcome\":\"won\"}");
            });
  }

  @Test
  void averagesOnlyTheKnownValues() {
    Deal deal = mapper.map(row(2, "A", "F", "1", "Running", "No", "Clear", "Unknown"));

    assertThat(deal.opportunity().at("/assessment/factors/need").doubleValue()).isEqualTo(1.0);
  }

  @Test
  void aFactorWithoutAnyKnownValueGetsNoControl() {
    Deal deal = mapper.map(row(2, "A", "F", "1", "Running", "", "", "Unknown"));

    assertThat(deal.opportunity().path("assessment"))
        .hasToString("{\"factors\":{},\"answers\":{}}");
  }

  @Test
  void anOpenOrUnknownOutcomeIsNoClosure() {
    assertThat(mapper.map(row(2, "A", "F", "1", "Running", "", "", "")).closure()).isEmpty();
    assertThat(mapper.map(row(3, "B", "F", "1", "", "", "", "")).closure()).isEmpty();
  }

  @Test
  void aDayOfClosingCountsFromMidnight() {
    assertThat(closedAt("2026-03-01")).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(closedAt("2026-03-01T12:30:00Z")).isEqualTo("2026-03-01T12:30:00Z");
  }

  private static String closedAt(String template) {
    Mapping mapping =
        new MappingParser().parse(TestMapping.YAML + "closedAt: \"" + template + "\"\n");
    Deal deal = new RowMapper(mapping).map(row(2, "A", "F", "1", "Lost", "", "", ""));
    return deal.closure().orElseThrow().body().path("closedAt").asText();
  }

  @Test
  void refusesAValueThatTheMappingDoesNotList() {
    refuses(
        row(2, "A", "F", "1", "Won", "Maybe", "", ""),
        "Next: the mapping has no \"Maybe\" in answers[0].values");
    refuses(
        row(2, "A", "F", "1", "Won", "", "", "Sideways"),
        "Growth: the mapping has no \"Sideways\" in controls.need[1].values");
    refuses(
        row(2, "A", "F", "1", "Stuck", "", "", ""),
        "Status: the mapping has no \"Stuck\" in outcome.values");
  }

  @Test
  void refusesARowWithoutAnIdOrANumber() {
    refuses(row(2, "", "F", "1", "", "", "", ""), "externalId: is empty");
    refuses(
        row(2, "A", "F", "1 000", "", "", "", ""),
        "amount: \"1 000\" is not a number such as 125000.50");
  }

  @Test
  void refusesARowThatContradictsAnEarlierOne() {
    mapper.map(row(2, "A", "F", "1", "", "", "", ""));
    refuses(row(3, "A", "F", "2", "", "", "", ""), "externalId: \"A\" is line 2 already");

    String named = TestMapping.YAML.replace("c-{Firm}", "only");
    RowMapper other = new RowMapper(new MappingParser().parse(named));
    other.map(row(2, "A", "F", "1", "", "", "", ""));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> other.map(row(3, "B", "G", "1", "", "", "", "")))
        .withMessage("customer.name: line 2 gives another name");
  }

  @Test
  void refusesARowWithAnotherNumberOfColumns() {
    refuses(new Row(2, Map.of(), -3), "the row: has 3 values fewer than the header has columns");
    refuses(new Row(2, Map.of(), 1), "the row: has 1 values more than the header has columns");
  }

  private void refuses(Row row, String message) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> mapper.map(row))
        .withMessage(message);
  }

  private static Row row(long line, String... values) {
    List<String> header = List.of(TestMapping.HEADER.split(",", -1));
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      byColumn.put(header.get(i), values[i]);
    }
    return new Row(line, byColumn, 0);
  }
}
