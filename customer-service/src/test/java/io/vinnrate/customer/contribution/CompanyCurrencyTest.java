package io.vinnrate.customer.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CompanyCurrencyTest {

  private static final LocalDate DAY = LocalDate.parse("1970-01-01");

  @Inject AgroalDataSource database;
  @Inject CompanyCurrency company;
  @Inject ExchangeRates rates;

  @Test
  void anotherSettingIsRefusedOnceThereIsSomethingToConvert() {
    rates.put(RatesOfDay.of(DAY, Map.of("EUR", BigDecimal.TEN)));
    CompanyCurrency another = new CompanyCurrency(database, "SEK");
    assertThatThrownBy(() -> another.write(new StartupEvent()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "vinnrate.currency is SEK, but there are contributions or exchange rates for NOK");
    assertThatCode(() -> company.write(new StartupEvent())).doesNotThrowAnyException();
    assertThat(company.code()).isEqualTo("NOK");
    rates.remove(DAY);
  }

  @Test
  void whatIsNoCurrencyIsRefused() {
    assertThatThrownBy(() -> new CompanyCurrency(database, "NKO"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
