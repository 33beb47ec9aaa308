package io.vinnrate.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class CustomerServiceTest {

  @Inject CustomerService customers;
  @Inject SessionFactory sessions;

  private Statistics statistics;

  @BeforeEach
  void count() {
    statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
  }

  /** Hibernate's statements; each event is one more, which the outbox writes past Hibernate. */
  @Test
  void theRoundTripsAreAsDocumented() {
    String externalId = UUID.randomUUID().toString();
    assertThat(statements(() -> customers.register(details(null, "Plain")))).isEqualTo(2 - 1);
    assertThat(statements(() -> customers.upsert(externalId, details(externalId, "New"))))
        .isEqualTo(4 - 1);
    assertThat(statements(() -> customers.upsert(externalId, details(externalId, "Changed"))))
        .isEqualTo(4 - 1);
    assertThat(statements(() -> customers.upsert(externalId, details(externalId, "Changed"))))
        .isEqualTo(2);
    assertThat(statements(() -> customers.findByExternalId(externalId))).isEqualTo(1);
    assertThat(statements(() -> customers.list(CustomerFilter.ALL, null, 10))).isEqualTo(1);
  }

  @Test
  void theRoundTripsOfAChangeAreAsDocumented() {
    String externalId = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    UUID id = customers.register(details(externalId, "First")).id();
    assertThat(statements(() -> customers.find(id))).isEqualTo(1);
    assertThat(statements(() -> change(id, details(externalId, "Second")))).isEqualTo(3 - 1);
    assertThat(statements(() -> change(id, details(externalId, "Second")))).isEqualTo(1);
    assertThat(statements(() -> change(id, details(other, "Second")))).isEqualTo(5 - 1);
    assertThat(statements(() -> customers.delete(id, ExpectedVersion.any()))).isEqualTo(3 - 1);
  }

  @Test
  void registeringWithAnExternalIdTakesTwoMore() {
    String externalId = UUID.randomUUID().toString();
    assertThat(statements(() -> customers.register(details(externalId, "Named")))).isEqualTo(4 - 1);
  }

  private void change(UUID id, CustomerDetails details) {
    customers.change(id, ExpectedVersion.any(), current -> details);
  }

  private long statements(Runnable useCase) {
    long before = statistics.getPrepareStatementCount();
    useCase.run();
    return statistics.getPrepareStatementCount() - before;
  }

  private static CustomerDetails details(@Nullable String externalId, String name) {
    return new CustomerDetails(
        externalId,
        name,
        null,
        Profile.UNKNOWN,
        Behaviour.UNKNOWN,
        Needs.UNKNOWN,
        null,
        Assignment.NONE);
  }
}
