package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.activity.Activities;
import io.vinnrate.opportunity.erasure.PersonErasure;
import io.vinnrate.opportunity.evidence.EvidenceStore;
import io.vinnrate.opportunity.history.Delta;
import io.vinnrate.opportunity.history.History;
import io.vinnrate.opportunity.history.HistoryEntry;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.Rubrics;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The law of histories: all changes that an opportunity's history tells, one after the other, give
 * the opportunity as it is.
 */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
class HistoryReplayTest {

  private static final int OPPORTUNITIES = 1_000;
  private static final int ERASURES = 100;
  private static final long SEED = 20_261_122;

  @Inject RandomLives lives;
  @Inject Rubrics rubrics;
  @Inject OpportunityRepository opportunities;
  @Inject Activities activities;
  @Inject EvidenceStore evidence;
  @Inject PersonErasure erasure;
  @Inject OpportunityHistory past;
  @Inject History history;
  @Inject Clock clock;

  @Test
  void theHistoryOfAnyOpportunityLeadsToWhatItIs() {
    rubrics.activateDefault();
    List<UUID> customers = lives.customers(5);
    Random random = new Random(SEED);

    List<UUID> lived = new ArrayList<>();
    for (int i = 0; i < OPPORTUNITIES; i++) {
      lived.add(QuarkusTransaction.requiringNew().call(() -> lives.live(random, customers)));
    }
    for (UUID id : lived) {
      QuarkusTransaction.requiringNew().run(() -> assertTold(id));
    }
  }

  @Test
  void theHistoryLeadsToWhatIsLeftAfterAnErasure() {
    rubrics.activateDefault();
    List<UUID> customers = lives.customers(5);
    Random random = new Random(SEED);
    for (int i = 0; i < ERASURES; i++) {
      UUID id = QuarkusTransaction.requiringNew().call(() -> lives.live(random, customers));
      QuarkusTransaction.requiringNew().run(() -> eraseSomebody(id, random));
      QuarkusTransaction.requiringNew().run(() -> assertTold(id));
    }
  }

  private void eraseSomebody(UUID id, Random random) {
    List<StakeholderLife> all = StakeholderLives.of(history.whole(id)).all();
    if (all.isEmpty()) {
      return;
    }
    StakeholderLife somebody = all.get(random.nextInt(all.size()));
    if (somebody.people().isEmpty()) {
      erasure.erase(id, somebody.stakeholderId());
    } else {
      erasure.erase(somebody.people().iterator().next(), clock.instant());
    }
    assertThat(history.whole(id).getLast().kind()).isEqualTo("erased");
  }

  private void assertTold(UUID id) {
    Opportunity opportunity = opportunities.findWithStakeholders(id).orElseThrow();
    SortedMap<String, String> state = OpportunityState.of(opportunity);
    SortedMap<String, String> all = new TreeMap<>(state);
    activities.list(id, null, 100).fact().forEach(activity -> all.putAll(activity.state()));
    evidence.of(id).forEach(piece -> all.putAll(piece.state()));
    assertThat(replayed(opportunity)).isEqualTo(all);
    Opportunity asItStood = past.asOf(id, clock.instant());
    assertThat(OpportunityState.of(asItStood)).isEqualTo(state);
    assertThat(asItStood.version()).isEqualTo(opportunity.version());
    assertThat(asItStood.changedAt()).isEqualTo(opportunity.changedAt());
  }

  /** What the entries make of nothing; each starts from what those before it have made. */
  private SortedMap<String, String> replayed(Opportunity opportunity) {
    List<HistoryEntry> entries = history.of(opportunity.id(), 0, Integer.MAX_VALUE);
    assertThat(entries)
        .extracting(HistoryEntry::version)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, opportunity.version()).boxed().toList());
    SortedMap<String, String> state = new TreeMap<>();
    for (HistoryEntry entry : entries) {
      for (Delta delta : entry.deltas()) {
        assertThat(delta.from()).isEqualTo(state.get(delta.path()));
        assertThat(delta.to()).isNotEqualTo(delta.from());
      }
      state = Delta.applied(state, entry.deltas());
    }
    return state;
  }
}
