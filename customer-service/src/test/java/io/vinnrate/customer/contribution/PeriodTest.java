package io.vinnrate.customer.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.customer.contribution.Period.Grain;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026, YEAR, 2026-01-01, 2026-12-31",
    "2026-Q1, QUARTER, 2026-01-01, 2026-03-31",
    "2026-Q3, QUARTER, 2026-07-01, 2026-09-30",
    "2026-Q4, QUARTER, 2026-10-01, 2026-12-31",
    "2026-02, MONTH, 2026-02-01, 2026-02-28",
    "2024-02, MONTH, 2024-02-01, 2024-02-29",
    "2026-12, MONTH, 2026-12-01, 2026-12-31",
    "1900, YEAR, 1900-01-01, 1900-12-31",
    "2999-12, MONTH, 2999-12-01, 2999-12-31"
  })
  void aPeriodHasItsDays(String text, Grain grain, LocalDate first, LocalDate last) {
    assertThat(Period.parse(text)).isEqualTo(new Period(text, grain, first, last));
    assertThat(Period.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13",
        "2026-00",
        "2026-1",
        "2026-Q0",
        "2026-Q5",
        "2026-q1",
        "2026Q1",
        "26",
        "1899",
        "3000",
        "2026-09-01",
        " 2026",
        "2026 ",
        "",
        "year",
        "٢٠٢٦"
      })
  void whatIsNoPeriodIsRefused(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is no year, quarter or month such as 2026, 2026-Q3 or 2026-09", text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026, true, true",
    "2026, 2026-Q3, true, true",
    "2026-Q3, 2026, false, true",
    "2026-Q3, 2026-09, true, true",
    "2026-Q3, 2026-10, false, false",
    "2026-Q3, 2026-06, false, false",
    "2026, 2025-12, false, false",
    "2026, 2027, false, false"
  })
  void periodsContainAndOverlapEachOther(
      String one, String other, boolean contains, boolean overlaps) {
    assertThat(Period.parse(one).contains(Period.parse(other))).isEqualTo(contains);
    assertThat(Period.parse(one).overlaps(Period.parse(other))).isEqualTo(overlaps);
    assertThat(Period.parse(other).overlaps(Period.parse(one))).isEqualTo(overlaps);
  }

  @Test
  void aYearIsAPeriod() {
    assertThat(Period.ofYear(2026)).isEqualTo(Period.parse("2026"));
  }
}
