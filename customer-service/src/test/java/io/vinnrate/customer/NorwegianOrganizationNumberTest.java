package io.vinnrate.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NorwegianOrganizationNumberTest {

  /** Of Equinor, the Brønnøysund Register Centre, Telenor, and one whose check digit is 0. */
  @ParameterizedTest
  @ValueSource(
      strings = {"923609016", "974760673", "982463718", "100000040", "923 609 016", " 9 74760673 "})
  void aNumberWithItsCheckDigitIsOne(String number) {
    assertThat(NorwegianOrganizationNumber.isValid(number)).isTrue();
  }

  @Test
  void noOtherDigitChecksANumber() {
    assertThat(
            IntStream.range(0, 10)
                .mapToObj(digit -> "92360901" + digit)
                .filter(NorwegianOrganizationNumber::isValid))
        .containsExactly("923609016");
  }

  /** 2·6 leaves 1 of 11, for which only a ten would make up. */
  @Test
  void whereTheCheckDigitWouldBeTenThereIsNoNumber() {
    assertThat(
            IntStream.range(0, 10)
                .mapToObj(digit -> "00000006" + digit)
                .filter(NorwegianOrganizationNumber::isValid))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "92360901",
        "9236090160",
        "NO923609016",
        "923609016MVA",
        "923-609-016",
        "٩٢٣٦٠٩٠١٦"
      })
  void whatIsNotNineDigitsIsNone(String text) {
    assertThat(NorwegianOrganizationNumber.isValid(text)).isFalse();
  }
}
