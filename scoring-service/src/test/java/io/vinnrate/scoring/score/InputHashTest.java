package io.vinnrate.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.Criterion;
import io.vinnrate.scoring.model.CustomerClass;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.model.DefaultRubric;
import io.vinnrate.scoring.model.Factor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The hashes were computed by sha256sum from the canonical JSON that stands above each. */
class InputHashTest {

  private static final Assessment ASSESSMENT =
      new Assessment(Map.of(Factor.NEED, 0.5), Map.of("budget", "allocated"));

  @Test
  void theAssessmentAloneIsHashedWhileTheCustomersStandingIsUnknown() {
    // {"answers":{},"factors":{}}
    assertThat(InputHash.of(Assessment.EMPTY, null))
        .isEqualTo("eaaff93f6d49c2ef648938482532b09a50a370806273fe96d05ffc448f04fe95");
    // {"answers":{"budget":"allocated"},"factors":{"need":0.5}}
    String hash = "1b8408ed0eaca35447ab7aa8aba9714404a928264e5c868adbd278c1d2926f1d";
    assertThat(InputHash.of(ASSESSMENT, null)).isEqualTo(hash);
    assertThat(InputHash.of(ASSESSMENT, new CustomerFacts(null, null, Instant.EPOCH)))
        .isEqualTo(hash);
  }

  @Test
  void whatIsKnownOfTheCustomersStandingIsHashedToo() {
    // {"answers":{"budget":"allocated"},"customer":{"class":"A","loyaltyIndex":82.5},"factors":{"need":0.5}}
    assertThat(InputHash.of(ASSESSMENT, new CustomerFacts(CustomerClass.A, 82.5, Instant.EPOCH)))
        .isEqualTo("29739a591097ae27b8d854cc30e0ca5405893b263e8cec975445d44dcfed6b60");
    // {"answers":{},"customer":{"loyaltyIndex":80},"factors":{}}
    assertThat(InputHash.of(Assessment.EMPTY, new CustomerFacts(null, 80.0, null)))
        .isEqualTo("87e316d3c3984c850a8d4f2f60c76b1ebb57f6c024c80b01e1a424e74ede1a7d");
    // {"answers":{},"customer":{"class":"N"},"factors":{}}
    assertThat(InputHash.of(Assessment.EMPTY, new CustomerFacts(CustomerClass.N, null, null)))
        .isEqualTo("c18c0eda31b5f239320cdec48d13df4134c8aae505b2610a60f2455329b386dc");
  }

  /** The library reads any JSON, and is the judge of what is canonical. */
  @Test
  void whatIsHashedIsCanonical() throws Exception {
    Random chance = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      Map<String, String> answers = new HashMap<>();
      for (Criterion criterion : DefaultRubric.RUBRIC.criteria()) {
        if (chance.nextBoolean()) {
          answers.put(criterion.key(), criterion.answers().getFirst().key());
        }
      }
      Map<Factor, Double> factors = new HashMap<>();
      for (Factor factor : Factor.values()) {
        if (chance.nextBoolean()) {
          factors.put(factor, chance.nextDouble() * Math.pow(10, -chance.nextInt(12)));
        }
      }
      String canonical =
          InputHash.canonical(
              new Assessment(factors, answers), new CustomerFacts(CustomerClass.B, 1e-7, null));
      assertThat(canonical).isEqualTo(new JsonCanonicalizer(canonical).getEncodedString());
    }
  }
}
