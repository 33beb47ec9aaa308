package io.vinnrate.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFailureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "40001", "40P01", "53300", "53100", "55P03", "57P01", "57014", "58030", "25006"
      })
  void statesThatPassByThemselves(String state) {
    assertThat(TransientFailure.isCauseOf(wrapped(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22021", "42601", "25P02", "22003", "55000", "0A000"})
  void statesThatLast(String state) {
    assertThat(TransientFailure.isCauseOf(wrapped(state))).isFalse();
  }

  @Test
  void thePoolReportsThatItIsExhaustedWithoutAState() {
    assertThat(TransientFailure.isCauseOf(new IllegalStateException(new SQLException("timeout"))))
        .isTrue();
    assertThat(TransientFailure.isCauseOf(new SQLTransientConnectionException("x", "99999")))
        .isTrue();
  }

  @Test
  void aFailedCommitHidesItsCauseAmongTheSuppressed() {
    RuntimeException rollback = new IllegalStateException("rolled back");
    rollback.addSuppressed(new IllegalStateException(new SQLException("gone", "57P01")));
    assertThat(TransientFailure.isCauseOf(new IllegalStateException(rollback))).isTrue();
  }

  @Test
  void otherFailuresLast() {
    assertThat(TransientFailure.isCauseOf(new IllegalStateException("a bug"))).isFalse();
    Exception one = new IllegalStateException("one");
    Exception other = new IllegalStateException("other", one);
    one.addSuppressed(other);
    assertThat(TransientFailure.isCauseOf(one)).isFalse();
  }

  private static Exception wrapped(String state) {
    return new IllegalStateException(
        "outer", new IllegalStateException("inner", new SQLException("cause", state)));
  }
}
