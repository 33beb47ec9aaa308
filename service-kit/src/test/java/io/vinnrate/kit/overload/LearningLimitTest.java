package io.vinnrate.kit.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningLimitTest {

  private static final int LEAST = 10;
  private static final int MOST = 100;
  private static final Duration PATIENCE = Duration.ofMillis(100);

  /** Any moment: what System.nanoTime() says may be negative. */
  private long now = -Duration.ofHours(1).toNanos();

  private final LearningLimit limit =
      new LearningLimit(new TestSettings(LEAST, MOST, PATIENCE), now);

  @Test
  void itBeginsWithTheMostAndRefusesOneMore() {
    assertThat(enter(MOST)).isEqualTo(MOST);
    assertThat(limit.enter()).isFalse();
    assertThat(limit.inFlight()).isEqualTo(MOST);
    limit.leave();
    assertThat(limit.enter()).isTrue();
  }

  @Test
  void whenATypicalOneTakesTooLongFewerAreTaken() {
    enter(MOST);
    window(Duration.ofMillis(101), 20);
    assertThat(limit.limit()).isEqualTo(90);
    window(Duration.ofMillis(101), 20);
    assertThat(limit.limit()).isEqualTo(81);
    assertThat(limit.enter()).isFalse();
  }

  @Test
  void neverFewerThanTheLeastHoweverLongItTakes() {
    enter(MOST);
    windows(50, Duration.ofSeconds(10), 20);
    assertThat(limit.limit()).isEqualTo(LEAST);
  }

  @Test
  void whenTheyAreQuickAgainAFewMoreAreTakenAfterEachWindowUpToTheMost() {
    enter(MOST);
    windows(50, Duration.ofSeconds(1), 20);
    window(Duration.ofMillis(99), 20);
    assertThat(limit.limit()).isEqualTo(LEAST + 4);
    windows(50, Duration.ofMillis(99), 20);
    assertThat(limit.limit()).isEqualTo(MOST);
  }

  @Test
  void workThatTakesLongByItselfIsNoOverload() {
    enter(LEAST);
    windows(50, Duration.ofMillis(300), 20);
    assertThat(limit.limit()).isEqualTo(MOST);
    enter(MOST - LEAST);
    window(Duration.ofMillis(590), 20);
    assertThat(limit.limit()).isEqualTo(MOST);
    window(Duration.ofMillis(610), 20);
    assertThat(limit.limit()).isEqualTo(90);
  }

  @ParameterizedTest
  @CsvSource({"1, 100", "2, 100", "90, 90"})
  void aFewSlowOnesAmongManyAreNotTypical(int slow, int expected) {
    enter(MOST);
    for (int i = 0; i < slow; i++) {
      limit.learn(Duration.ofSeconds(5).toNanos(), now);
    }
    window(Duration.ofMillis(10), 98 - slow);
    assertThat(limit.limit()).isEqualTo(expected);
  }

  @Test
  void fewRequestsTellNothing() {
    enter(MOST);
    window(Duration.ofSeconds(5), LearningLimit.FEWEST - 1);
    assertThat(limit.limit()).isEqualTo(MOST);
    window(Duration.ofSeconds(5), 1);
    assertThat(limit.limit()).isEqualTo(90);
  }

  @Test
  void theMostAsTheLeastIsAFixedLimit() {
    LearningLimit fixed = new LearningLimit(new TestSettings(7, 7, PATIENCE), now);
    for (int i = 0; i < 100; i++) {
      now += LearningLimit.WINDOW.toNanos();
      fixed.learn(Duration.ofSeconds(i % 2).toNanos(), now);
      assertThat(fixed.limit()).isEqualTo(7);
    }
  }

  @Test
  void manyThreadsGetNoMorePlacesThanThereAre() {
    AtomicInteger most = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        threads.execute(this::enterAndLeave);
        threads.execute(() -> most.accumulateAndGet(limit.inFlight(), Math::max));
      }
    }
    assertThat(most).hasValueLessThanOrEqualTo(MOST + 4);
    assertThat(limit.inFlight()).isZero();
  }

  private void enterAndLeave() {
    for (int i = 0; i < 1_000; i++) {
      int entered = enter(50);
      for (int one = 0; one < entered; one++) {
        limit.leave();
      }
    }
  }

  private int enter(int count) {
    int entered = 0;
    for (int i = 0; i < count; i++) {
      entered += limit.enter() ? 1 : 0;
    }
    return entered;
  }

  private void windows(int windows, Duration took, int requests) {
    for (int i = 0; i < windows; i++) {
      window(took, requests);
    }
  }

  /** Requests that end within one window, the last of them at its end. */
  private void window(Duration took, int requests) {
    for (int i = 1; i < requests; i++) {
      limit.learn(took.toNanos(), now);
    }
    now += LearningLimit.WINDOW.toNanos();
    limit.learn(took.toNanos(), now);
  }
}
