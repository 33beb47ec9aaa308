package io.vinnrate.scoring.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarketMatrixTest {

  private static final MarketMatrix MATRIX =
      new MarketMatrix(
          7,
          List.of(
              new Cell("lines", "seafood", 2),
              new Cell("lines", "large", 1),
              new Cell("parts", "large", 3)));

  private static Membership in(String... segments) {
    return new Membership(List.of(segments), List.of());
  }

  private static Membership inOrPerhaps(String segment, String possible) {
    return new Membership(List.of(segment), List.of(possible));
  }

  @Test
  void theBestOfTheCustomersSegmentsCounts() {
    assertThat(MATRIX.priority("lines", in("seafood"))).isEqualTo(2);
    assertThat(MATRIX.priority("lines", in("seafood", "large", "nordic"))).isEqualTo(1);
    assertThat(MATRIX.priority("parts", in("seafood", "large"))).isEqualTo(3);
    assertThat(MATRIX.priority("lines", inOrPerhaps("seafood", "large"))).isEqualTo(2);
  }

  @Test
  void aCustomerInNoSegmentThatTheProductFitsDoesNotFit() {
    assertThat(MATRIX.priority("parts", in("seafood"))).isZero();
    assertThat(MATRIX.priority("parts", in())).isZero();
    assertThat(MATRIX.priority("parts", inOrPerhaps("seafood", "nordic"))).isZero();
  }

  @Test
  void unknownIsNotLow() {
    assertThat(MATRIX.priority(null, in("large"))).isNull();
    assertThat(MATRIX.priority("Lines", in("large"))).isNull();
    assertThat(MATRIX.priority("lines", null)).isNull();
    assertThat(MATRIX.priority("parts", inOrPerhaps("seafood", "large"))).isNull();
    assertThat(MarketMatrix.NONE.priority("lines", in("large"))).isNull();
  }

  @Test
  void aPriorityThatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> new Cell("lines", "large", 0)).hasMessage("priority must be 1 to 3");
    assertThatThrownBy(() -> new Cell("lines", "large", 4)).hasMessage("priority must be 1 to 3");
  }
}
