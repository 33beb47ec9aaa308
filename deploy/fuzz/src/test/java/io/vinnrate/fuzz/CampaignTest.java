package io.vinnrate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.fuzz.document.ApiDocument;
import io.vinnrate.fuzz.oracle.Fault;
import io.vinnrate.fuzz.request.Body;
import io.vinnrate.fuzz.request.Twist;
import io.vinnrate.local.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CampaignTest {

  private static final int REQUESTS = 300;
  private static final Duration LONG = Duration.ofSeconds(10);

  private @Nullable Tally tally;

  @Test
  void nothingIsFoundWhereNothingIsWrong() throws Exception {
    assertThat(run(Set.of())).isEmpty();
    assertThat(String.join("\n", tally().table()))
        .contains("things POST /v1/things")
        .doesNotContain("Never answered");
    assertThat(tally().requests()).isEqualTo(REQUESTS);
  }

  @Test
  void eachPlantedFaultIsFound() throws Exception {
    assertThat(run(EnumSet.complementOf(EnumSet.of(FakeThings.Planted.HANGS))))
        .extracting(finding -> finding.fault().kind() + " " + finding.request().operation().id())
        .contains(
            "SERVER_ERROR addThing",
            "NO_PROBLEM getThing",
            "UNDOCUMENTED_STATUS deleteThing",
            "REFUSED_BY_SCHEMA listThings")
        .doesNotHaveDuplicates();
  }

  @Test
  void anAnswerThatTakesTooLongIsFound() throws Exception {
    assertThat(run(Set.of(FakeThings.Planted.HANGS), FakeThings.PATIENCE))
        .extracting(finding -> finding.fault().kind() + " " + finding.request().operation().id())
        .contains("HANG addThing");
  }

  @Test
  void theRequestIsShrunkToWhatTheFaultNeeds() throws Exception {
    Finding found =
        run(Set.of(FakeThings.Planted.FAILS)).stream()
            .filter(finding -> finding.fault().kind() == Fault.Kind.SERVER_ERROR)
            .findFirst()
            .orElseThrow();
    assertThat(found.request().headers()).isEmpty();
    assertThat(found.request().body())
        .isInstanceOfSatisfying(
            Body.Value.class,
            body ->
                assertThat(body.json().propertyNames()).containsExactlyInAnyOrder("name", "size"));
  }

  @Test
  void operationsThatNeverSucceedAreListed() {
    assertThat(new Tally(Things.document().operations()).table())
        .contains("Never answered by 2xx:", "  things GET /v1/things");
  }

  private Tally tally() {
    assertThat(tally).isNotNull();
    return tally;
  }

  private List<Finding> run(Set<FakeThings.Planted> planted)
      throws IOException, InterruptedException {
    return run(planted, LONG);
  }

  /** What is found, but for what the JDK's own server answers to broken HTTP. */
  private List<Finding> run(Set<FakeThings.Planted> planted, Duration patience)
      throws IOException, InterruptedException {
    List<Finding> findings = new CopyOnWriteArrayList<>();
    ApiDocument document = Things.document();
    try (FakeThings service = new FakeThings(planted)) {
      Campaign campaign =
          new Campaign(
              Map.of(Things.SERVICE, document),
              Map.of(Things.SERVICE, service.address()),
              new Options(3, REQUESTS, Optional.empty()),
              "token",
              LocalDate.of(2026, 3, 31),
              patience);
      campaign.run(findings::add, new Silence());
      tally = campaign.tally();
    }
    return findings.stream().filter(finding -> finding.request().twist() != Twist.HTTP).toList();
  }

  private static final class Silence implements Progress {

    @Override
    public void update(String what, long done, long total) {
      // nobody waits
    }

    @Override
    public void done(String what) {
      // nobody waits
    }
  }
}
