package io.vinnrate.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleTest {

  private static final Instant DAY = Instant.parse("2031-02-03T04:05:06Z");
  private static final Retry QUICK = new Retry(3, Duration.ofMillis(1), Duration.ofMillis(5));
  private static final ScoreWait SHORT = new ScoreWait(Duration.ofSeconds(1), Duration.ofMillis(5));

  private final FakeServices services;
  private final RecordedProgress progress = new RecordedProgress();

  SampleTest() throws IOException {
    services = new FakeServices();
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @Test
  void loadsAllOfIt() {
    load(DAY);

    assertThat(services.customers).hasSize(40);
    assertThat(services.opportunities).hasSize(320);
    assertThat(byStatus())
        .containsEntry("open", 120L)
        .containsOnlyKeys("open", "won", "lost", "abandoned");
    assertThat(services.contributions).hasSize(78);
    assertThat(services.changes).hasValue(40 + 78 + 320 + 200);
    assertThat(progress.finished)
        .containsExactly(
            "loading the sample: 320 of 320 opportunities are new", "scoring: 320 of 320");
    assertThat(progress.updates).isGreaterThanOrEqualTo(361);
  }

  @Test
  void loadingItAgainOnAnotherDayChangesNothing() {
    load(DAY);
    services.changes.set(0);
    progress.finished.clear();

    load(DAY.plus(Duration.ofDays(40)));

    assertThat(services.changes).hasValue(0);
    assertThat(progress.finished)
        .containsExactly("the sample was there already", "scoring: 320 of 320");
  }

  @Test
  void leavesAloneWhatPeopleHaveChanged() {
    load(DAY);
    services.opportunities.computeIfPresent(
        "sample-closed-001",
        (id, closed) -> new FakeResource(closed.id(), 3, "open", closed.body(), closed.closure()));
    services.changes.set(0);

    load(DAY);

    assertThat(services.changes).hasValue(0);
  }

  @Test
  void finishesWhatAnEarlierLoadLeftUndone() {
    load(DAY);
    services.opportunities.remove("sample-open-007");
    services.contributions.keySet().removeIf(path -> path.contains(firstCustomer()));
    services.opportunities.computeIfPresent(
        "sample-closed-001",
        (id, closed) -> new FakeResource(closed.id(), 1, "open", closed.body(), closed.closure()));
    services.changes.set(0);

    load(DAY.plus(Duration.ofDays(1)));

    assertThat(services.changes).hasValue(2 + 2);
    assertThat(byStatus()).containsEntry("open", 120L);
  }

  @Test
  void saysSoWhenScoresDoNotCome() {
    services.score = opportunity -> OptionalDouble.empty();

    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> load(DAY))
        .withMessage("320 of the sample's 320 opportunities have no score");
  }

  @Test
  void saysSoWhenAServiceStaysBusy() {
    services.failNext(1000);

    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> load(DAY))
        .withMessage(services.addresses().customer() + " stays unavailable: busy");
  }

  private String firstCustomer() {
    return Objects.requireNonNull(services.customers.get("sample-customer-01")).id();
  }

  private void load(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    new Sample(services.addresses(), FakeServices.TOKENS, progress, clock, QUICK, SHORT).load();
  }

  private Map<String, Long> byStatus() {
    return services.opportunities.values().stream()
        .collect(Collectors.groupingBy(FakeResource::status, Collectors.counting()));
  }
}
