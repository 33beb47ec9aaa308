package io.vinnrate.opportunity;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.activity.Activities;
import io.vinnrate.opportunity.activity.Activity;
import io.vinnrate.opportunity.activity.ActivityKind;
import io.vinnrate.opportunity.activity.Initiator;
import io.vinnrate.opportunity.evidence.About;
import io.vinnrate.opportunity.evidence.EvidenceNotes;
import io.vinnrate.opportunity.evidence.Observation;
import io.vinnrate.opportunity.pipeline.Stage;
import io.vinnrate.opportunity.reason.Outcome;
import io.vinnrate.opportunity.testing.Replica;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opportunities that go through use cases by chance; the same seed tells the same stories. */
@ApplicationScoped
class RandomLives {

  private static final ExpectedVersion ANY = ExpectedVersion.any();
  private static final Map<String, List<String>> ANSWERS =
      Map.of(
          "needLevel", List.of("latent", "conscious", "buyingVision"),
          "budget", List.of("none", "possible", "allocated"),
          "sponsor", List.of("none", "passive", "active"));
  private static final List<String> EXIT_ACTIVITIES = List.of("uncoverPain", "sendSponsorLetter");
  private static final List<String> WORDS =
      List.of("kari", "ola", "Priså", "a/b~c", "\"quoted\"", "line\nbreak", " Ærlig ");

  private final OpportunityService opportunities;
  private final Assessments assessments;
  private final StageMoves stageMoves;
  private final BuyingCentres buyingCentres;
  private final NextSteps nextSteps;
  private final Closures closures;
  private final OpportunityImport imports;
  private final OpportunityRepository repository;
  private final Activities activities;
  private final EvidenceNotes evidence;
  private final StepsTaken stepsTaken;
  private final ExitActivities exitActivities;
  private final Replica replica;
  private final Clock clock;

  RandomLives(
      OpportunityService opportunities,
      Assessments assessments,
      StageMoves stageMoves,
      BuyingCentres buyingCentres,
      NextSteps nextSteps,
      Closures closures,
      OpportunityImport imports,
      OpportunityRepository repository,
      Activities activities,
      EvidenceNotes evidence,
      StepsTaken stepsTaken,
      ExitActivities exitActivities,
      Replica replica,
      Clock clock) {
    this.opportunities = opportunities;
    this.assessments = assessments;
    this.stageMoves = stageMoves;
    this.buyingCentres = buyingCentres;
    this.nextSteps = nextSteps;
    this.closures = closures;
    this.imports = imports;
    this.repository = repository;
    this.activities = activities;
    this.evidence = evidence;
    this.stepsTaken = stepsTaken;
    this.exitActivities = exitActivities;
    this.replica = replica;
    this.clock = clock;
  }

  /** Customers to sell to. */
  List<UUID> customers(int number) {
    List<UUID> customers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      customers.add(replica.customer());
    }
    return customers;
  }

  /** One opportunity from its beginning, few of them long; to be called in a transaction. */
  UUID live(Random random, List<UUID> customers) {
    return new Story(random, customers).tell(random.nextInt(10) == 0 ? 15 : random.nextInt(5));
  }

  /** How one opportunity goes. */
  private final class Story {

    private final Random random;
    private final List<UUID> customers;
    private final String externalId = "life-" + UUID.randomUUID();
    private final List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final List<UUID> done = new ArrayList<>();
    private final List<UUID> noted = new ArrayList<>();
    private final Opportunity opportunity;
    private final UUID id;

    Story(Random random, List<UUID> customers) {
      this.random = random;
      this.customers = customers;
      this.opportunity = random.nextInt(3) == 0 ? imported() : created();
      this.id = opportunity.id();
      repository.flush(); // as if it had been a transaction of its own
    }

    private Opportunity created() {
      return opportunities.create(draft()).opportunity();
    }

    /** As another system has kept it; again, it may be refused. */
    private Opportunity imported() {
      Instant start = clock.instant().minus(1_000, ChronoUnit.DAYS);
      Assessment known = maybe(assessment());
      boolean assessed = known != null && !known.saysTheSameAs(Assessment.NONE);
      Ending ending = random.nextBoolean() ? Ending.NONE : ending(start.plusSeconds(2));
      imports.take(
          List.of(
              new OpportunityLife(
                  new OpportunityDraft(details(), maybe(stage()), known),
                  start,
                  assessed ? maybe(start.plusSeconds(1)) : null,
                  ending)));
      return repository.find("details.externalId", externalId).firstResult();
    }

    UUID tell(int chapters) {
      for (int i = 0; i < chapters; i++) {
        if (opportunity.status() == Status.OPEN) {
          goOn();
        } else if (random.nextBoolean()) {
          closures.reopen(id, ANY, maybe(word()));
        }
      }
      return id;
    }

    private void goOn() {
      switch (random.nextInt(14)) {
        case 0 -> opportunities.change(id, ANY, now -> details());
        case 1 -> opportunities.upsert(externalId, draft());
        case 2, 3 -> assessments.assess(id, ANY, assessment());
        case 4 -> stageMoves.move(id, ANY, new StageMove(stage(), word(), true));
        case 5 -> buyingCentres.put(id, ANY, one(people), stakeholder());
        case 6 -> forgetSomebody();
        case 7 -> takeTheNextStep();
        case 8 -> stepsTaken.take(id, ANY, steps());
        case 9 -> tick();
        case 10 -> doSomething();
        case 11 -> closures.close(id, ANY, ending(maybe(opportunity.createdAt())));
        case 12 -> imported();
        case 13 -> noteEvidence();
        default -> throw new IllegalStateException();
      }
    }

    private void forgetSomebody() {
      UUID person = one(people);
      if (opportunity.buyingCentre().has(person)) {
        buyingCentres.remove(id, ANY, person);
      }
    }

    private void takeTheNextStep() {
      if (opportunity.nextStep() != null && random.nextBoolean()) {
        nextSteps.remove(id, ANY);
      } else {
        Instant soon = clock.instant().plus(1 + random.nextInt(9), ChronoUnit.DAYS);
        nextSteps.put(id, ANY, new NextStep(word(), maybe(soon)));
      }
    }

    private Ending ending(@Nullable Instant closedAt) {
      Outcome outcome = one(Outcome.values());
      String competitor = outcome == Outcome.WON ? null : maybe(word());
      return new Ending(outcome, maybe(word()), maybe("other"), competitor, closedAt);
    }

    private void tick() {
      String activity = one(EXIT_ACTIVITIES);
      if (opportunity.checklist().done().containsKey(activity) && random.nextBoolean()) {
        exitActivities.open(id, ANY, activity);
      } else {
        exitActivities.done(id, ANY, activity, maybe(opportunity.createdAt()), maybe(word()));
      }
    }

    private void doSomething() {
      if (done.isEmpty() || random.nextInt(3) > 0) {
        done.add(activities.add(id, ANY, activity()).fact().id());
      } else {
        activities.remove(id, ANY, done.removeLast());
      }
    }

    private void noteEvidence() {
      if (noted.isEmpty() || random.nextBoolean()) {
        noted.add(evidence.add(id, ANY, observation()).fact().id());
      } else if (random.nextBoolean()) {
        evidence.correct(id, ANY, one(noted), observation());
      } else {
        evidence.remove(id, ANY, noted.removeLast());
      }
    }

    private Activity activity() {
      return new Activity(
          UUID.randomUUID(),
          one(ActivityKind.values()),
          word(),
          opportunity.createdAt().plusNanos(1_000L * random.nextInt(3)),
          maybe(one(Initiator.values())),
          maybe(random.nextInt(60)),
          List.copyOf(opportunity.buyingCentre().stakeholders().keySet()));
    }

    private Observation observation() {
      return new Observation(
          one(About.values()), word(), maybe(word()), maybe("budget"), null, maybe(word()), null);
    }

    private String stage() {
      return WireName.of(one(Stage.values()));
    }

    private OpportunityDraft draft() {
      return new OpportunityDraft(details(), maybe(stage()), maybe(assessment()));
    }

    private OpportunityDetails details() {
      return new OpportunityDetails(
          externalId,
          one(customers),
          word(),
          maybe(one(Situation.values())),
          maybe(word()),
          new Amount(
              BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5)),
              Currency.getInstance(one(List.of("NOK", "EUR")))),
          LocalDate.EPOCH.plusDays(20_000 + random.nextInt(5)),
          new Assignment(maybe(word()), maybe(word()), maybe(word())),
          maybe(one(BuyingProcess.values())));
    }

    private Assessment assessment() {
      Map<Factor, Double> factors = new EnumMap<>(Factor.class);
      for (Factor factor : Factor.values()) {
        if (random.nextInt(3) == 0) {
          factors.put(factor, random.nextBoolean() ? random.nextInt(2) : random.nextDouble());
        }
      }
      Map<String, String> answers = new HashMap<>();
      ANSWERS.forEach(
          (criterion, possible) -> {
            if (random.nextBoolean()) {
              answers.put(criterion, one(possible));
            }
          });
      return Assessment.of(factors, answers);
    }

    private Stakeholder stakeholder() {
      return new Stakeholder(
          word(),
          maybe(word()),
          one(Role.values()),
          random.nextBoolean() ? List.of() : List.of(one(Role.values()), one(Role.values())),
          one(Stance.values()),
          maybe(one(Influence.values())),
          random.nextBoolean(),
          maybe(opportunity.createdAt()),
          maybe(one(people)));
    }

    private ProcessSteps steps() {
      return new ProcessSteps(maybe(one(SellerStep.values())), maybe(one(BuyerStep.values())));
    }

    private String word() {
      return one(WORDS);
    }

    private <T> T one(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    private <T> T one(T[] values) {
      return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(@Nullable T value) {
      return random.nextBoolean() ? value : null;
    }
  }
}
