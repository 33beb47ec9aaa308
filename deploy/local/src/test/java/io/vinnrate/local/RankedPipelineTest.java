package io.vinnrate.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class RankedPipelineTest {

  @Test
  void columnsAreAlignedAndLongTitlesCut() throws Exception {
    String ranking =
        """
        {"items": [
          {"title": "A very long title that nobody would read to its end", "customerId": "c1",
           "customerName": "Fjordkraft AS", "amount": {"amount": 1250000.40, "currency": "NOK"},
           "winProbability": 0.36288, "weakestFactor": "access"},
          {"title": "Pilot", "customerId": "c2", "amount": {"amount": 9000, "currency": "EUR"},
           "winProbability": 0.05}]}
        """;
    assertThat(RankedPipeline.layOut(new JsonMapper().readTree(ranking)))
        .isEqualTo(
            """
              Customer       Opportunity                                      Amount  Win probability  Weakest factor
              Fjordkraft AS  A very long title that nobody would rea…  1,250,000 NOK           36.3 %  access
              c2             Pilot                                         9,000 EUR            5.0 %  -\
            """);
  }
}
