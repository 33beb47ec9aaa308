package io.vinnrate.opportunity;

import io.vinnrate.kit.access.Callers;
import io.vinnrate.opportunity.customer.Customers;
import io.vinnrate.opportunity.history.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Takes over many opportunities at a time from the system that they are synchronised with. */
@ApplicationScoped
public class OpportunityImport {

  /** As many rows as a batch can have of a table go in one SQL round trip. */
  private static final int ROWS_AT_ONCE = 500;

  private final OpportunityRepository opportunities;
  private final OpportunityEvents events;
  private final History history;
  private final Assessments assessments;
  private final Positions positions;
  private final Closures closures;
  private final Assignments assignments;
  private final Customers customers;
  private final OpportunityReach reach;
  private final Callers callers;
  private final EntityManager database;
  private final Clock clock;

  OpportunityImport(
      OpportunityRepository opportunities,
      OpportunityEvents events,
      History history,
      Assessments assessments,
      Positions positions,
      Closures closures,
      Assignments assignments,
      Customers customers,
      OpportunityReach reach,
      Callers callers,
      EntityManager database,
      Clock clock) {
    this.opportunities = opportunities;
    this.events = events;
    this.history = history;
    this.assessments = assessments;
    this.positions = positions;
    this.closures = closures;
    this.assignments = assignments;
    this.customers = customers;
    this.reach = reach;
    this.callers = callers;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Learns of the customers that {@link #take} needs, while no connection and no lock is held. One
   * SQL round trip, one more for each customer whose event has not arrived yet.
   *
   * @throws io.vinnrate.opportunity.customer.CustomerException.Unavailable when one can't be told
   */
  public void prepare(List<OpportunityLife> lives) {
    customers.learn(customersOf(lives));
  }

  /**
   * Takes over the opportunities with these external ids, as if one after the other. One that is
   * not known is stored as it lived: with a version and an entry in its history for its creation,
   * its assessment and its end, each at its time. One that is known becomes what is said, and ends
   * when that is said, now. Each that is different has one event, of its last state.
   *
   * <p>At most twelve SQL round trips for as many as 500, five when nothing is different; one more
   * for each known one that ended before what is known of it was.
   *
   * <p>External ids are claimed, and opportunities locked, always in the same order, so that
   * several of these may go on at a time.
   *
   * @param lives each with an external id
   * @return what became of each, in their order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Imported> take(List<OpportunityLife> lives) {
    database.unwrap(Session.class).setJdbcBatchSize(ROWS_AT_ONCE);
    Set<String> externalIds =
        lives.stream()
            .map(life -> ImportBatch.externalId(life.draft().details()))
            .collect(Collectors.toSet());
    opportunities.claimExternalIds(externalIds);
    ImportBatch batch =
        new ImportBatch(
            new Rules(
                customers.among(customersOf(lives)),
                positions,
                closures,
                assessments,
                assignments.completion(assignmentsOf(lives)),
                reach),
            callers.actor(),
            clock.instant());
    opportunities.findForChange(externalIds).forEach(batch::know);
    List<Imported> imported = lives.stream().map(batch::take).toList();
    write(batch);
    return imported;
  }

  /** All of a table at once: rows of other tables in between would be round trips. */
  private void write(ImportBatch batch) {
    opportunities.persist(batch.added());
    batch.entries().forEach(history::append);
    if (!batch.events().isEmpty()) {
      events.publish(batch.events());
    }
  }

  private static Set<UUID> customersOf(List<OpportunityLife> lives) {
    return lives.stream()
        .map(life -> life.draft().details().customerId())
        .collect(Collectors.toSet());
  }

  private static List<Assignment> assignmentsOf(List<OpportunityLife> lives) {
    return lives.stream().map(life -> life.draft().details().assignment()).toList();
  }

  private record Rules(
      Customers.Present customers,
      Positions positions,
      Closures closures,
      Assessments assessments,
      Function<Assignment, Assignment> completion,
      OpportunityReach reach)
      implements ImportBatch.Rules {

    @Override
    public Assignment completed(Assignment said) {
      return completion.apply(said);
    }

    @Override
    public void requireReach(Assignment assignment) {
      reach.require(assignment);
    }

    @Override
    public void requireCustomer(UUID id) {
      customers.require(id);
    }

    @Override
    public void requireReason(Ending ending) {
      closures.require(ending);
    }

    @Override
    public Assessment knownAt(Opportunity opportunity, Instant closedAt) {
      return closures.knownAt(opportunity, closedAt);
    }

    @Override
    public Assessment fitting(Assessment said, Assessment known) {
      return assessments.fitting(said, known);
    }

    @Override
    public Position position(@Nullable Position present, @Nullable String stage) {
      return present == null ? positions.ofNew(stage) : positions.ofKnown(present, stage);
    }
  }
}
