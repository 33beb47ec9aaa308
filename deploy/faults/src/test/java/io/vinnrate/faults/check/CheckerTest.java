package io.vinnrate.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.faults.check.Snapshot.Customer;
import io.vinnrate.faults.check.Snapshot.KnownCustomer;
import io.vinnrate.faults.check.Snapshot.LatestScore;
import io.vinnrate.faults.check.Snapshot.Opportunity;
import io.vinnrate.faults.check.Snapshot.Place;
import io.vinnrate.faults.check.Snapshot.Published;
import io.vinnrate.faults.check.Snapshot.Score;
import io.vinnrate.faults.check.Snapshot.Scored;
import io.vinnrate.faults.check.Violation.Kind;
import io.vinnrate.faults.stack.Service;
import io.vinnrate.faults.work.Attempt;
import io.vinnrate.faults.work.Attempt.Act;
import io.vinnrate.faults.work.Attempt.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CheckerTest {

  private final World world = new World();

  private Set<Kind> found() {
    Set<Kind> kinds = new TreeSet<>();
    Checker.check(world.snapshot()).violations().forEach(it -> kinds.add(it.kind()));
    return kinds;
  }

  @Test
  void nothingIsWrongWhereAllIsWell() {
    Verdict verdict = Checker.check(world.snapshot());
    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.lines()).allSatisfy(line -> assertThat(line.looked()).isPositive());
  }

  @Test
  void aRowBehindAnAcknowledgedVersionIsALostWrite() {
    world.journal.add(
        new Attempt(Act.ASSESS_OPPORTUNITY, "x", World.OPPORTUNITY, Outcome.ACKNOWLEDGED, 4, 200));
    assertThat(found()).containsExactly(Kind.LOST_WRITE);
  }

  @Test
  void anAcknowledgedRowThatIsNotThereIsALostWrite() {
    world.journal.add(
        new Attempt(Act.ASSESS_OPPORTUNITY, "x", "o-9", Outcome.ACKNOWLEDGED, 1, 201));
    assertThat(found()).containsExactly(Kind.LOST_WRITE);
  }

  @Test
  void aRowThatWasDeletedAndIsThereIsALostWrite() {
    world.opportunities.put(World.DELETED, new Opportunity(1, "m6", "m6", "{}"));
    assertThat(found()).contains(Kind.LOST_WRITE);
  }

  @Test
  void aRowThatMayHaveBeenDeletedMayBeThereOrNot() {
    world.journal.removeIf(it -> it.act() == Act.DELETE_OPPORTUNITY);
    world.journal.add(
        new Attempt(Act.DELETE_OPPORTUNITY, "x", World.DELETED, Outcome.UNKNOWN, 0, 0));
    assertThat(found()).isEmpty();
  }

  @Test
  void aVersionWithoutAnEventIsALostEvent() {
    world.records.removeIf(it -> it.key().equals(World.OPPORTUNITY) && it.version() == 2);
    assertThat(found()).containsExactly(Kind.LOST_EVENT);
  }

  @Test
  void aLastVersionWithoutAnEventIsALostEvent() {
    world.customers.put(World.CUSTOMER, new Customer(3, 3, "m2", "m1"));
    assertThat(found()).contains(Kind.LOST_EVENT);
  }

  @Test
  void anAcknowledgedWordThatNoEventTellsIsALostEvent() {
    world.replace(
        it -> "m2".equals(it.text()),
        it ->
            new Published(
                it.place(), it.key(), it.eventId(), it.type(), it.version(), "m0", null, null));
    assertThat(found()).containsExactly(Kind.LOST_EVENT);
  }

  @Test
  void aDeletionWithoutAnEventIsALostEvent() {
    world.records.removeIf(
        it -> it.place().topic().equals(Service.OPPORTUNITIES) && it.isDeletion());
    assertThat(found()).contains(Kind.LOST_EVENT);
  }

  @Test
  void anEventAheadOfItsRowIsUnfounded() {
    world.event(Service.OPPORTUNITIES, World.OPPORTUNITY, 4, "opportunity.changed", "m5", "m3");
    assertThat(found()).containsExactly(Kind.UNFOUNDED_EVENT);
  }

  @Test
  void anEventOfNothingIsUnfounded() {
    world.event(Service.OPPORTUNITIES, "o-9", 1, "opportunity.created", "x", "x");
    assertThat(found()).containsExactly(Kind.UNFOUNDED_EVENT);
  }

  @Test
  void twoEventsOfOneVersionAreFound() {
    world.records.add(
        new Published(
            new Place(Service.CUSTOMERS, 0, 1),
            World.CUSTOMER,
            "another",
            "io.vinnrate.customer.changed.v1",
            2,
            "m2",
            null,
            null));
    assertThat(found()).containsExactly(Kind.TWO_EVENTS);
  }

  @Test
  void aRefusedWriteThatShowsIsFound() {
    world.opportunities.put(World.OPPORTUNITY, new Opportunity(3, "m8", "m3", "{need}"));
    assertThat(found()).containsExactly(Kind.REFUSED_BUT_DONE);
  }

  @Test
  void aRefusedWriteThatAnEventTellsOfIsFound() {
    world.replace(
        it -> "m5".equals(it.text()) && it.version() == 3,
        it ->
            new Published(
                it.place(), it.key(), it.eventId(), it.type(), it.version(), "m8", "m3", null));
    assertThat(found()).contains(Kind.REFUSED_BUT_DONE);
  }

  @Test
  void aRequestThatMadeTwoThingsIsFoundByItsRows() {
    world.customers.put("c-2", new Customer(1, 1, "m1", "m1"));
    world.event(Service.CUSTOMERS, "c-2", 1, "customer.registered", "m1", null);
    world.known.values().forEach(known -> known.put("c-2", new KnownCustomer(1, "m1")));
    assertThat(found()).containsExactly(Kind.DONE_TWICE);
  }

  @Test
  void aRequestThatMadeTwoThingsIsFoundByItsAnswers() {
    world.journal.add(
        new Attempt(Act.CREATE_OPPORTUNITY, "m3", World.DELETED, Outcome.ACKNOWLEDGED, 1, 201));
    assertThat(found()).contains(Kind.DONE_TWICE);
  }

  @Test
  void aCustomerThatAnotherServiceKnowsByAnOldNameIsFound() {
    known(Service.OPPORTUNITY).put(World.CUSTOMER, new KnownCustomer(1, "m1"));
    assertThat(found()).containsExactly(Kind.WRONG_READ_MODEL);
  }

  @Test
  void aCustomerThatAnotherServiceDoesNotKnowIsFound() {
    known(Service.SCORING).clear();
    assertThat(found()).containsExactly(Kind.WRONG_READ_MODEL);
  }

  @Test
  void aCustomerThatOnlyAnotherServiceKnowsIsFound() {
    known(Service.SCORING).put("c-9", new KnownCustomer(1, "x"));
    assertThat(found()).containsExactly(Kind.WRONG_READ_MODEL);
  }

  private Map<String, KnownCustomer> known(Service service) {
    return world.known.getOrDefault(service, Map.of());
  }

  @Test
  void anOpportunityThatScoringKnowsAtAnOldVersionIsFound() {
    world.scored.put(World.OPPORTUNITY, new Scored(2, false, "s-2", 2));
    assertThat(found()).containsExactly(Kind.WRONG_READ_MODEL);
  }

  @Test
  void aDeletedOpportunityThatScoringStillHasIsFound() {
    world.scored.put(World.DELETED, new Scored(1, false, "s-3", 2));
    assertThat(found()).contains(Kind.WRONG_READ_MODEL);
  }

  @Test
  void aScoreThatIsNotTheLatestIsFound() {
    world.latest.put(World.OPPORTUNITY, new LatestScore(1, false));
    assertThat(found()).containsExactly(Kind.WRONG_READ_MODEL);
  }

  @Test
  void anInputThatWasScoredTwiceIsFound() {
    world.scores.add(new Score("s-9", World.OPPORTUNITY, 2, "default-1", "hash-2", "{need}"));
    assertThat(found()).containsExactly(Kind.SCORED_TWICE);
  }

  @Test
  void anAssessmentThatWasNotScoredIsFound() {
    world.opportunities.put(World.OPPORTUNITY, new Opportunity(3, "m5", "m3", "{access}"));
    assertThat(found()).containsExactly(Kind.NOT_SCORED);
  }

  @Test
  void anEventThatStillWaitsIsFound() {
    world.outbox.put(Service.SCORING, 1L);
    assertThat(found()).containsExactly(Kind.OUTBOX_LEFT);
  }

  @Test
  void poisonThatWasNotPutAsideIsFound() {
    world.parked.put(Service.SCORING, List.of());
    assertThat(found()).containsExactly(Kind.LOST_POISON);
  }

  @Test
  void poisonWithoutADeadLetterIsFound() {
    world.records.removeIf(it -> it.place().topic().equals(Service.OPPORTUNITY.deadLetters()));
    assertThat(found()).containsExactly(Kind.LOST_POISON);
  }

  @Test
  void aDeadLetterOfWhatIsNoPoisonIsFound() {
    world.deadLetter(Service.SCORING, new Place(Service.OPPORTUNITIES, 0, 5));
    assertThat(found()).containsExactly(Kind.UNFOUNDED_DEAD_LETTER);
  }

  @Test
  void aParkedMessageThatIsNoPoisonIsFound() {
    world.parked.put(
        Service.SCORING, List.of(World.POISON, new Place(Service.OPPORTUNITIES, 0, 5)));
    assertThat(found()).containsExactly(Kind.UNFOUNDED_DEAD_LETTER);
  }
}
