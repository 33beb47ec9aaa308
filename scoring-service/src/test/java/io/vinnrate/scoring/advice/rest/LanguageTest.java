package io.vinnrate.scoring.advice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en                          | EN
          en-GB                       | EN
          nb                          | NB
          nb-NO                       | NB
          NB-no                       | NB
          no                          | NB
          nn                          | NB
          nn-NO, en;q=0.5             | NB
          en;q=0.4, no;q=0.6          | NB
          no;q=0.4, en;q=0.6          | EN
          nb, en                      | NB
          en, nb                      | EN
          *                           | EN
          en;q=0.2, *                 | NB
          nb;q=0.2, *                 | EN
          en;q=0, *;q=0.1             | NB
          de, nb;q=0.1                | NB
          de                          | EN
          en;q=0                      | EN
          nbx                         | EN
          nb;q=often                  | EN
          ;;;                         | EN
          """)
  void theCallersWishDecides(String header, Language language) {
    assertThat(Language.preferred(List.of(header))).isEqualTo(language);
  }

  @Test
  void withoutAWishItIsEnglish() {
    assertThat(Language.preferred(List.of())).isEqualTo(Language.EN);
    assertThat(Language.preferred(List.of(""))).isEqualTo(Language.EN);
  }

  @Test
  void aHeaderOnSeveralLinesIsOneList() {
    assertThat(Language.preferred(List.of("en;q=0.3", "nb;q=0.7"))).isEqualTo(Language.NB);
  }
}
