package io.vinnrate.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingParserTest {

  private final MappingParser parser = new MappingParser();

  @Test
  void readsEveryKey() {
    Mapping mapping =
        parser.parse(
            TestMapping.YAML
                + """
                delimiter: ";"
                owner: "{Seller}"
                closedAt: "{Closed}"
                """);

    assertThat(mapping.delimiter()).isEqualTo(';');
    assertThat(mapping.customerName()).isEqualTo(new Template("customer.name", "{Firm}"));
    assertThat(mapping.owner()).hasValue(new Template("owner", "{Seller}"));
    assertThat(mapping.closedAt()).hasValue(new Template("closedAt", "{Closed}"));
    assertThat(mapping.outcome().orElseThrow().values())
        .isEqualTo(Map.of("Won", Outcome.WON, "Lost", Outcome.LOST, "Running", Outcome.OPEN));
    assertThat(mapping.answers())
        .extractingByKey("nextStep")
        .extracting(ValueMapping::values)
        .isEqualTo(Map.of("Yes", "booked", "No", "none"));
    assertThat(mapping.controls().get("need"))
        .extracting(ValueMapping::column)
        .containsExactly("Needs", "Growth");
    assertThat(mapping.unknown()).containsExactlyInAnyOrder("Unknown", "");
  }

  @Test
  void yesAndNoStayTheWordsThatTheyAre() {
    Mapping mapping =
        parser.parse(
            TestMapping.required()
                + """
                answers:
                  - {criterion: businessCase, column: Case, values: {Yes: yes, No: no, off: 1}}
                """);

    assertThat(mapping.answers())
        .extractingByKey("businessCase")
        .extracting(ValueMapping::values)
        .isEqualTo(Map.of("Yes", "yes", "No", "no", "off", "1"));
  }

  @Test
  void namesAnUnknownKey() {
    refuses(TestMapping.required() + "colour: red\n", "colour is not a key; here are delimiter,");
    refuses(
        TestMapping.required() + "outcome: {colum: Status, values: {Won: won}}\n",
        "outcome.colum is not a key; here are column, values");
    refuses(
        TestMapping.required() + "controls: {price: []}\n",
        "controls.price is not a key; here are need, solution, value, access, salesProcess");
  }

  @Test
  void namesAMissingKey() {
    refuses(TestMapping.required().replace("currency: NOK\n", ""), "currency is missing");
    refuses(
        TestMapping.required() + "answers: [{column: A, values: {x: y}}]\n",
        "answers[0].criterion is missing");
    refuses(
        TestMapping.required() + "controls: {need: [{column: A}]}\n",
        "controls.need[0].values must say what each value means, as value: meaning");
  }

  @Test
  void namesAValueOfTheWrongKind() {
    refuses(
        TestMapping.required() + "controls: {need: [{column: A, values: {x: 1.5}}]}\n",
        "controls.need[0].values.x must be a level from 0 to 1, not 1.5");
    refuses(
        TestMapping.required() + "controls: {need: [{column: A, values: {x: high}}]}\n",
        "controls.need[0].values.x must be a level from 0 to 1, not high");
    refuses(
        TestMapping.required() + "outcome: {column: S, values: {Won: yes}}\n",
        "outcome.values.Won must be won, lost, abandoned or open, not yes");
    refuses(TestMapping.required() + "unknown: Unknown\n", "unknown must be a list");
    refuses(TestMapping.required() + "delimiter: tab\n", "delimiter must be one character");
    refuses(TestMapping.required() + "owner: [A]\n", "owner must be a text");
    refuses(TestMapping.required() + "owner: \"{Seller\"\n", "owner: a brace without");
  }

  @Test
  void namesACriterionThatIsThereTwice() {
    refuses(
        TestMapping.required()
            + """
            answers:
              - {criterion: budget, column: A, values: {x: none}}
              - {criterion: budget, column: B, values: {x: none}}
            """,
        "answers[1].criterion: budget is there twice");
  }

  @Test
  void saysWhereItIsNoYaml() {
    refuses("externalId: \"{Id}\nx", "line ");
    refuses("title: a\ntitle: b\n", "line 2 is not YAML: Duplicate field 'title'");
    refuses("just text", "the mapping must have the keys delimiter, externalId,");
    refuses("", "the mapping must have the keys delimiter, externalId,");
  }

  @Test
  void saysThatTheFileIsNotThere() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> parser.parse(Path.of("no-such-mapping.yaml")))
        .withMessage("no-such-mapping.yaml does not exist");
  }

  @Test
  void namesTheKeyWhoseColumnTheFileLacks() {
    Mapping mapping = parser.parse(TestMapping.YAML);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> mapping.requireColumns(List.of("Id", "Firm", "Amount")))
        .withMessage(
            "the file has no column \"Next\" (mapping: answers[0].column); its columns are Id,"
                + " Firm, Amount");
  }

  @Test
  void theMappingOfTheB2bDealsHasTheModelsFactors() {
    Mapping mapping = parser.parse(Path.of("mappings/b2b-won-lost.yaml"));

    assertThat(mapping.controls().keySet()).containsExactlyElementsOf(Mapping.FACTORS);
    assertThat(
            mapping.controls().values().stream()
                .map(columns -> columns.stream().map(ValueMapping::column).toList()))
        .containsExactly(
            List.of("Needs_def", "Growth"),
            List.of("Scope", "Competitors", "Deal_type", "Partnership"),
            List.of("Budgt_alloc", "Strat_deal", "Cross_sale", "Up_sale"),
            List.of("Authority", "Posit_statm", "Client", "Att_t_client"),
            List.of("Purch_dept", "Forml_tend", "RFI", "RFP", "Source"));
    assertThat(List.copyOf(mapping.controls().values()).get(1).get(1).values())
        .isEqualTo(Map.of("No", 1.0, "Yes", 0.0));
  }

  private void refuses(String yaml, String message) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> parser.parse(yaml))
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
