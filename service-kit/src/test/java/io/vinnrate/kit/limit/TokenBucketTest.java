package io.vinnrate.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final long SECOND = 1_000_000_000;

  /** Any moment: what System.nanoTime() says may be negative. */
  private static final long START = -SECOND;

  private final TokenBucket bucket = new TokenBucket(new TestLimit(2, 3), START);

  @Test
  void asManyAsTheBurstAreGrantedAtOnceAndNoMore() {
    assertThat(bucket.take(START)).isEqualTo(new TokenBucket.Taking(true, 2, SECOND / 2));
    assertThat(bucket.take(START)).isEqualTo(new TokenBucket.Taking(true, 1, SECOND));
    assertThat(bucket.take(START)).isEqualTo(new TokenBucket.Taking(true, 0, SECOND * 3 / 2));
    assertThat(bucket.take(START)).isEqualTo(new TokenBucket.Taking(false, 0, SECOND / 2));
  }

  @Test
  void oneIsGrantedWhenItWasSaidAndWhatWasRefusedCostsNothing() {
    for (int i = 0; i < 100; i++) {
      bucket.take(START);
    }
    assertThat(bucket.take(START + SECOND / 2 - 1).granted()).isFalse();
    assertThat(bucket.take(START + SECOND / 2).granted()).isTrue();
    assertThat(bucket.take(START + SECOND / 2).granted()).isFalse();
  }

  @Test
  void aLongRestFillsItAndNoMore() {
    bucket.take(START);
    long later = START + 1_000 * SECOND;
    assertThat(bucket.take(later).left()).isEqualTo(2);
    assertThat(bucket.take(later).left()).isEqualTo(1);
    assertThat(bucket.take(later).left()).isZero();
    assertThat(bucket.take(later).granted()).isFalse();
  }

  @Test
  void secondsAreRoundedUp() {
    assertThat(new TokenBucket.Taking(false, 0, 1).seconds()).isEqualTo(1);
    assertThat(new TokenBucket.Taking(false, 0, SECOND).seconds()).isEqualTo(1);
    assertThat(new TokenBucket.Taking(false, 0, SECOND + 1).seconds()).isEqualTo(2);
  }

  @Test
  void manyThreadsGetNoMoreThanThereIs() {
    TokenBucket shared = new TokenBucket(new TestLimit(0.001, 1_000), START);
    AtomicInteger granted = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        threads.execute(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                granted.addAndGet(shared.take(START).granted() ? 1 : 0);
              }
            });
      }
    }
    assertThat(granted).hasValue(1_000);
  }
}
