package io.vinnrate.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleDataTest {

  private static final Instant NOW = Instant.parse("2031-02-03T04:05:06.789Z");
  private static final Set<String> STAGES =
      Set.of(
          "tacticalMarketing",
          "segmenting",
          "prospecting",
          "customerMeetings",
          "meetingFollowUp",
          "closing",
          "delivery",
          "resale");

  private final SampleData sample = SampleData.read(NOW);

  @Test
  void has40CustomersAnd120OpenAnd200ClosedOpportunities() {
    assertThat(sample.customers()).hasSize(40);
    assertThat(sample.deals()).filteredOn(deal -> deal.closure().isEmpty()).hasSize(120);
    assertThat(sample.deals()).filteredOn(deal -> deal.closure().isPresent()).hasSize(200);
  }

  @Test
  void eachExternalIdAndNameIsThereOnce() {
    assertThat(sample.customers()).extracting(Customer::externalId).doesNotHaveDuplicates();
    assertThat(sample.customers())
        .extracting(customer -> customer.body().path("name").asText())
        .doesNotHaveDuplicates();
    assertThat(sample.deals()).extracting(Deal::externalId).doesNotHaveDuplicates();
  }

  @Test
  void eachCustomerHasAnOpportunity() {
    assertThat(sample.deals().stream().map(Deal::customer).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(sample.customers());
  }

  @Test
  void customersHaveContributedInTheTwoYearsBeforeTheDayOfLoading() {
    assertThat(sample.contributions())
        .extracting(Contribution::period)
        .containsOnly("2030", "2029")
        .hasSize(78);
    assertThat(sample.contributions())
        .allSatisfy(
            contribution -> {
              assertThat(sample.customers()).contains(contribution.customer());
              assertThat(contribution.body().fieldNames())
                  .toIterable()
                  .containsExactlyInAnyOrder("revenue", "contribution", "currency");
            });
  }

  @Test
  void eachAnswerIsInTheRubricAndEachControlIsALevel() {
    for (Deal deal : sample.deals()) {
      JsonNode assessment = deal.opportunity().path("assessment");
      assessment
          .path("answers")
          .properties()
          .forEach(
              answer ->
                  assertThat(Rubric.ANSWERS.getOrDefault(answer.getKey(), List.of()))
                      .as(deal.externalId() + " " + answer.getKey())
                      .contains(answer.getValue().asText()));
      assessment
          .path("factors")
          .properties()
          .forEach(
              control -> {
                assertThat(Mapping.FACTORS).contains(control.getKey());
                assertThat(control.getValue().doubleValue()).isBetween(0.0, 1.0);
              });
    }
  }

  @Test
  void someAreHardlyKnownAndSomeNearlyWhole() {
    List<Integer> answered =
        sample.deals().stream()
            .map(deal -> deal.opportunity().path("assessment").path("answers").size())
            .toList();

    assertThat(answered).contains(3, 18).allMatch(count -> count <= 21);
    assertThat(sample.deals())
        .filteredOn(deal -> deal.opportunity().path("assessment").has("factors"))
        .hasSizeBetween(20, 60);
  }

  @Test
  void eachHasTheFieldsOfTheApiAndNoOthers() {
    Set<String> fields = new HashSet<>();
    sample.deals().forEach(deal -> deal.opportunity().fieldNames().forEachRemaining(fields::add));

    assertThat(fields)
        .containsExactlyInAnyOrder(
            "title",
            "productSegment",
            "situation",
            "amount",
            "buyingProcess",
            "owner",
            "stage",
            "expectedCloseDate",
            "assessment");
    assertThat(sample.deals())
        .allSatisfy(
            deal -> {
              assertThat(STAGES).contains(deal.opportunity().path("stage").asText());
              assertThat(deal.opportunity().at("/amount/amount").asLong()).isPositive();
              assertThat(deal.opportunity().at("/amount/currency").asText())
                  .isIn("NOK", "SEK", "EUR");
            });
  }

  @Test
  void openOnesCloseAfterTheDayOfLoadingAndClosedOnesBefore() {
    LocalDate today = LocalDate.parse("2031-02-03");
    for (Deal deal : sample.deals()) {
      LocalDate expected = LocalDate.parse(deal.opportunity().path("expectedCloseDate").asText());
      if (deal.closure().isEmpty()) {
        assertThat(expected).as(deal.externalId()).isAfter(today);
      } else {
        JsonNode body = deal.closure().get().body();
        assertThat(Instant.parse(body.path("closedAt").asText())).isBefore(NOW);
        assertThat(body.path("reason").asText()).isNotBlank();
        assertThat(body.has("daysAgo")).isFalse();
      }
    }
  }

  @Test
  void isTheSameOnTheSameDay() {
    assertThat(SampleData.read(NOW).deals())
        .extracting(Deal::opportunity)
        .isEqualTo(sample.deals().stream().map(Deal::opportunity).toList());
  }
}
