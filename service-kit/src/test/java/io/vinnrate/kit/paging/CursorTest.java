package io.vinnrate.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vinnrate.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final String LIST = "things:amount";

  @Test
  void whatWasEncodedIsDecoded() {
    UUID id = UUID.randomUUID();
    Cursor cursor = new Cursor(LIST, List.of("12.50", "a.b\u001fø", id.toString()));
    Cursor read = Objects.requireNonNull(Cursor.decode(cursor.encoded(), LIST, 3));
    assertThat(read).isEqualTo(cursor);
    assertThat(read.decimal(0)).isEqualTo(new BigDecimal("12.50"));
    assertThat(read.text(1)).isEqualTo("a.b\u001fø");
    assertThat(read.uuid(2)).isEqualTo(id);
    assertThat(new Cursor(LIST, List.of("2026-03-31")).date(0))
        .isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(cursor.encoded()).matches("[\\w.-]+");
  }

  @Test
  void withoutACursorTheListBegins() {
    assertThat(Cursor.decode(null, LIST, 1)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!", "....", "dGhpbmdz"})
  void whatIsNoCursorIsRefused(String encoded) {
    assertRefused(() -> Cursor.decode(encoded, LIST, 1));
  }

  @Test
  void aCursorOfAnotherListOrOrderIsRefused() {
    String other = new Cursor("things:name", List.of("1")).encoded();
    assertRefused(() -> Cursor.decode(other, LIST, 1));
    String longer = new Cursor(LIST, List.of("1", "2")).encoded();
    assertRefused(() -> Cursor.decode(longer, LIST, 1));
  }

  @Test
  void aKeyThatNoDatabaseCanHoldIsRefused() {
    String encoded = new Cursor(LIST, List.of("fuzz-2-1\0")).encoded();
    assertRefused(() -> Cursor.decode(encoded, LIST, 1));
  }

  @Test
  void aKeyOfAnotherTypeIsRefused() {
    Cursor cursor = new Cursor(LIST, List.of("4711x", "1E999999999", "-999999999-01-01"));
    assertRefused(() -> cursor.uuid(0));
    assertRefused(() -> cursor.decimal(0));
    assertRefused(() -> cursor.decimal(1));
    assertRefused(() -> cursor.date(0));
    assertRefused(() -> cursor.date(2));
  }

  @Test
  void aKeyCanBeAMoment() {
    Cursor cursor =
        new Cursor(
            LIST,
            List.of(
                "2026-03-31T12:00:00.000001Z",
                "2026-03-31",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z"));
    assertThat(cursor.instant(0)).isEqualTo(Instant.parse("2026-03-31T12:00:00.000001Z"));
    assertRefused(() -> cursor.instant(1));
    assertRefused(() -> cursor.instant(2));
    assertRefused(() -> cursor.instant(3));
  }

  @Test
  void aPageHasACursorOnlyWhenMoreFollow() {
    Page<String> first =
        Page.of(
            List.of(1, 2, 3), 2, n -> "n" + n, n -> new Cursor(LIST, List.of(Integer.toString(n))));
    assertThat(first.items()).containsExactly("n1", "n2");
    assertThat(first.next()).isEqualTo(new Cursor(LIST, List.of("2")).encoded());
    Page<String> last = Page.of(List.of(1, 2), 2, n -> "n" + n, n -> new Cursor(LIST, List.of()));
    assertThat(last.items()).containsExactly("n1", "n2");
    assertThat(last.next()).isNull();
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }
}
