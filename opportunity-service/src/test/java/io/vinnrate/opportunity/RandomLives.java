package io.vinnrate.opportunity;

import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.history.Delta;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opportunities that go through use cases by chance; the same seed tells the same stories. */
@ApplicationScoped
class RandomLives {

  /** What became of an opportunity, and what is kept beside it. */
  record Life(UUID id, SortedMap<String, String> besides) {}

  private static final ExpectedVersion ANY = ExpectedVersion.any();
  private static final Map<String, List<String>> ANSWERS =
      Map.of(
          "needLevel", List.of("latent", "conscious", "buyingVision"),
          "budget", List.of("none", "possible", "allocated"),
          "sponsor", List.of("none", "passive", "active"));
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
  private final OpportunityChanges changes;
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
      OpportunityChanges changes,
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
    this.changes = changes;
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

  /** One opportunity from its beginning; to be called in a transaction. */
  Life live(Random random, List<UUID> customers) {
    return new Story(random, customers).tell(1 + random.nextInt(9));
  }

  /** How one opportunity goes. */
  private final class Story {

    private final Random random;
    private final List<UUID> customers;
    private final String externalId = "life-" + UUID.randomUUID();
    private final List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final SortedMap<String, String> besides = new TreeMap<>();
    private final Opportunity opportunity;
    private final UUID id;

    Story(Random random, List<UUID> customers) {
      this.random = random;
      this.customers = customers;
      this.opportunity = random.nextInt(3) == 0 ? imported() : created();
      this.id = opportunity.id();
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
                  new OpportunityDraft(details(), maybe(one(Stage.values())), known),
                  start,
                  assessed ? maybe(start.plusSeconds(1)) : null,
                  ending)));
      return repository.find("details.externalId", externalId).firstResult();
    }

    Life tell(int chapters) {
      for (int i = 0; i < chapters; i++) {
        if (opportunity.status() == Status.OPEN) {
          goOn();
        } else if (random.nextBoolean()) {
          closures.reopen(id, ANY, maybe(word()));
        }
      }
      return new Life(id, besides);
    }

    private void goOn() {
      switch (random.nextInt(13)) {
        case 0 -> opportunities.change(id, ANY, now -> details());
        case 1 -> opportunities.upsert(externalId, draft());
        case 2, 3 -> assessments.assess(id, ANY, assessment());
        case 4 -> stageMoves.moveTo(id, ANY, one(Stage.values()));
        case 5 -> buyingCentres.put(id, ANY, one(people), stakeholder());
        case 6 -> forgetSomebody();
        case 7 -> takeTheNextStep();
        case 8 -> changes.record(id, ANY, it -> Recording.changed(it, it.step(steps())));
        case 9 -> changes.record(id, ANY, it -> Recording.changed(it, it.check(checklist())));
        case 10 -> changes.record(id, ANY, it -> Recording.changed(it).besides(note(it)));
        case 11 -> closures.close(id, ANY, ending(maybe(opportunity.createdAt())));
        case 12 -> imported();
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

    /** Something that is kept beside the opportunity comes, changes or goes. */
    private List<Delta> note(Opportunity it) {
      it.contacted(maybe(clock.instant()));
      SortedMap<String, String> before = new TreeMap<>(besides);
      String path = "/evidence/" + random.nextInt(3);
      if (random.nextInt(3) == 0) {
        besides.remove(path + "/text");
      } else {
        besides.put(path + "/text", word());
      }
      return Delta.between(before, besides);
    }

    private OpportunityDraft draft() {
      return new OpportunityDraft(details(), maybe(one(Stage.values())), maybe(assessment()));
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
          maybe(opportunity.createdAt()));
    }

    private ProcessSteps steps() {
      return new ProcessSteps(maybe(one(SellerStep.values())), maybe(one(BuyerStep.values())));
    }

    private Checklist checklist() {
      Map<String, Checklist.Done> done = new HashMap<>();
      for (String activity : List.of("prospecting.firstCall", "closing.return_1")) {
        if (random.nextBoolean()) {
          done.put(activity, new Checklist.Done(clock.instant(), maybe(word()), maybe(word())));
        }
      }
      return new Checklist(done);
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
