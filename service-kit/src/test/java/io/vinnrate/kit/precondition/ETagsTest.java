package io.vinnrate.kit.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.kit.problem.ProblemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

  @Test
  void aVersionIsAStrongTag() {
    assertThat(ETags.of(3).getValue()).isEqualTo("3");
    assertThat(ETags.of(3).isWeak()).isFalse();
    assertThat(ETags.ifMatch("\"3\"")).isEqualTo(ExpectedVersion.exactly(3));
  }

  @Test
  void oneOfSeveralTagsMustBeTheCurrentOne() {
    assertThat(ETags.ifMatch(" \"3\" ,\"5\",W/\"6\", \"x\""))
        .isEqualTo(new ExpectedVersion.OneOf(Set.of(3L, 5L)));
    ETags.ifMatch("*").check(17);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {"'W/\"3\"'", "'\"03\"'", "'\"4\"'", "'\"x\"'", "'\"\"'"})
  void otherTagsMatchNoVersion(String header) {
    assertThatThrownBy(() -> ETags.ifMatch(header).check(3))
        .isInstanceOf(StaleVersionException.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void withoutATagTheChangeIsRefused(@Nullable String header) {
    assertStatus(428, header);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"3", "\"3\" \"4\"", "\"3\",", "*, \"3\""})
  void whatIsNoTagIsRefused(String header) {
    assertStatus(400, header);
  }

  private static void assertStatus(int status, @Nullable String header) {
    assertThatThrownBy(() -> ETags.ifMatch(header))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(status));
  }
}
