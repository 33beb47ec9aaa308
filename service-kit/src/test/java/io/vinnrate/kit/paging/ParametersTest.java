package io.vinnrate.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  @Test
  void aLimitIsOneToTwoHundredAndFiftyWhenNotGiven() {
    assertThat(Parameters.limit(null)).isEqualTo(50);
    assertThat(Parameters.limit("1")).isEqualTo(1);
    assertThat(Parameters.limit("200")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "", " 5", "5.0", "x", "99999999999", "٥"})
  void otherLimitsAreRefused(String limit) {
    assertRefused(
        () -> Parameters.limit(limit),
        FieldError.inParameter("limit", "must be a whole number from 1 to 200"));
  }

  @Test
  void aConstantIsGivenByItsNameOnTheWire() {
    assertThat(Parameters.oneOf("size", "veryLarge", Size.class)).isEqualTo(Size.VERY_LARGE);
    assertThat(Parameters.oneOf("size", "S", Size.class)).isEqualTo(Size.S);
    assertThat(Parameters.oneOf("size", null, Size.class)).isNull();
    assertRefused(
        () -> Parameters.oneOf("size", "VERY_LARGE", Size.class),
        FieldError.inParameter("size", "must be one of [S, veryLarge]"));
  }

  @Test
  void anIdIsAWholeUuid() {
    UUID id = UUID.randomUUID();
    assertThat(Parameters.uuid("id", id.toString())).isEqualTo(id);
    assertThat(Parameters.uuid("id", null)).isNull();
    assertRefused(
        () -> Parameters.uuid("id", "1-1-1-1-1"), FieldError.inParameter("id", "must be a UUID"));
  }

  @Test
  void aDateIsOneThatBusinessCanHave() {
    assertThat(Parameters.date("asOf", "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(Parameters.date("asOf", null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29",
        "2026-2-1",
        "20260201",
        "1899-12-31",
        "3000-01-01",
        "+12026-01-01",
        "2026-02-01T00:00:00Z",
        "today"
      })
  void otherDatesAreRefused(String date) {
    assertRefused(
        () -> Parameters.date("asOf", date),
        FieldError.inParameter(
            "asOf", "must be a date such as 2026-03-31, in the years 1900 to 2999"));
  }

  @Test
  void aMomentIsOneThatBusinessCanHave() {
    assertThat(Parameters.instant("asOf", "2024-02-29T08:00:00.123456789Z"))
        .isEqualTo(Instant.parse("2024-02-29T08:00:00.123456Z"));
    assertThat(Parameters.instant("asOf", "2024-02-29T08:00:00+02:00"))
        .isEqualTo(Instant.parse("2024-02-29T06:00:00Z"));
    assertThat(Parameters.instant("asOf", null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-28",
        "2026-02-29T00:00:00Z",
        "2026-02-01T00:00:00",
        "1899-12-31T23:59:59Z",
        "3000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59Z",
        "now"
      })
  void otherMomentsAreRefused(String moment) {
    assertRefused(
        () -> Parameters.instant("asOf", moment),
        FieldError.inParameter(
            "asOf", "must be a time such as 2026-03-31T08:00:00Z, in the years 1900 to 2999"));
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, FieldError error) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().errors()).containsExactly(error));
  }

  private enum Size {
    S,
    VERY_LARGE
  }
}
