package io.vinnrate.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsableNumberTest {

  private final ObjectMapper json = mapper();

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999", "-1e999999", "1e-999999", "1E+2147483647", "1E-2147483647", "0e9999"})
  void anExponentThatIsOutOfBoundsIsRefused(String number) {
    assertThatThrownBy(() -> json.readValue(number, BigDecimal.class))
        .isInstanceOf(UnusableNumberException.class)
        .hasMessageStartingWith("has an exponent that is out of bounds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.50", "1e308", "1e-1000", "123456789012345.6789"})
  void otherNumbersStayAsTheyAre(String number) throws JsonProcessingException {
    assertThat(json.readValue(number, BigDecimal.class)).isEqualTo(new BigDecimal(number));
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    new StrictJson().customize(mapper);
    return mapper;
  }
}
