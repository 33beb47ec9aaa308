package io.vinnrate.faults.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.faults.work.Attempt.Act;
import io.vinnrate.faults.work.Attempt.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  @Test
  void eachAnswerIsALineAtOnce(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("journal.tsv");
    try (Journal journal = new Journal(file, Clock.fixed(NOW, ZoneOffset.UTC))) {
      Attempt attempt =
          new Attempt(Act.CREATE_OPPORTUNITY, "m1", "o-1", Outcome.ACKNOWLEDGED, 1, 201);
      journal.add(attempt);
      assertThat(Files.readString(file))
          .isEqualTo("2026-03-31T12:00:00Z\tCREATE_OPPORTUNITY\tm1\to-1\tACKNOWLEDGED\t1\t201\n");
      assertThat(journal.attempts()).containsExactly(attempt);
      assertThat(journal.count(Outcome.ACKNOWLEDGED)).isEqualTo(1);
      assertThat(journal.count(Outcome.UNKNOWN)).isZero();
    }
  }
}
