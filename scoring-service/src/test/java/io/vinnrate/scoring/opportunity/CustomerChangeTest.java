package io.vinnrate.scoring.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.scoring.model.CustomerClass;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.score.StoredScore;
import io.vinnrate.scoring.score.StoredScores;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(
            name = "topics",
            value = "customers,opportunities,scores,models,market-matrix"))
class CustomerChangeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject OpportunityScoring scoring;
  @Inject KnownCustomers customers;
  @Inject Rescoring rescoring;
  @Inject StoredScores scores;

  @Test
  void anotherClassMakesAnotherScoreOfEachOpenOpportunity() {
    UUID customer = UUID.randomUUID();
    UUID open = opportunity(OpportunityStatus.OPEN, customer);
    UUID won = opportunity(OpportunityStatus.WON, customer);
    become(customer, 1, CustomerFacts.of(CustomerClass.B, 70.5, null));
    awaitScores(open, 2);
    become(customer, 2, CustomerFacts.of(CustomerClass.A, 70.5, null));
    awaitScores(open, 3);
    given()
        .get("/v1/opportunities/{id}/score", open)
        .then()
        .statusCode(200)
        .body("customer.class", equalTo("A"))
        .body("customer.loyaltyIndex", equalTo(70.5f));
    JsonPath history = given().get("/v1/opportunities/{id}/scores", open).jsonPath();
    assertThat(history.getList("items.customer.class")).containsExactly("A", "B");
    assertThat(history.getMap("items[2]")).doesNotContainKey("customer");
    assertThat(history.getList("items.opportunityVersion")).containsExactly(1, 1, 1);
    assertThat(history.<Float>getList("items.delta.total")).containsExactly(0f, 0f);
    assertThat(history.<String, Float>getMap("items[0].delta.factors").values()).containsOnly(0f);
    assertThat(history(won)).hasSize(1);
    for (StoredScore score : history(open)) {
      given()
          .get("/v1/scores/{id}/replay", score.id())
          .then()
          .statusCode(200)
          .body("identical", equalTo(true));
    }
  }

  @Test
  void aClassThatComesAgainIsScoredAgain() {
    UUID customer = UUID.randomUUID();
    UUID open = opportunity(OpportunityStatus.OPEN, customer);
    int version = 0;
    for (CustomerClass next : List.of(CustomerClass.A, CustomerClass.B, CustomerClass.A)) {
      become(customer, ++version, CustomerFacts.of(next, null, null));
      awaitScores(open, version + 1);
    }
    List<StoredScore> history = history(open);
    assertThat(history.get(3).inputHash()).isEqualTo(history.get(1).inputHash());
    assertThat(history.get(3).number()).isEqualTo(4);
  }

  @Test
  void aCustomerThatIsKnownBeforeItsOpportunityCountsAtOnce() {
    UUID customer = UUID.randomUUID();
    become(customer, 1, CustomerFacts.of(CustomerClass.N, null, null));
    UUID won = opportunity(OpportunityStatus.WON, customer);
    assertThat(classOf(history(won).getFirst())).isEqualTo(CustomerClass.N);
  }

  @Test
  void whatDoesNotCountDoesNotScoreAgain() {
    UUID customer = UUID.randomUUID();
    UUID open = opportunity(OpportunityStatus.OPEN, customer);
    CustomerFacts facts = CustomerFacts.of(CustomerClass.A, null, null);
    assertThat(customers.takeOver(CustomerStates.of(customer, 5, "Before", facts))).isTrue();
    awaitScores(open, 2);
    CustomerFacts other = CustomerFacts.of(CustomerClass.C, null, null);
    assertThat(customers.takeOver(CustomerStates.of(customer, 5, "Duplicate", other))).isFalse();
    assertThat(customers.takeOver(CustomerStates.of(customer, 4, "Straggler", other))).isFalse();
    assertThat(customers.takeOver(CustomerStates.of(customer, 6, "After", facts))).isTrue();
    rescoring.rescoreAll();
    assertThat(history(open)).hasSize(2);
  }

  @Test
  void contactThatWeSoughtIsContactAndIsNotKeptApart() {
    UUID customer = UUID.randomUUID();
    UUID open = opportunity(OpportunityStatus.OPEN, customer);
    Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    become(customer, 1, CustomerFacts.of(null, null, yesterday));
    awaitScores(open, 2);
    given()
        .get("/v1/opportunities/{id}/score", open)
        .then()
        .body("$", not(hasKey("customer")))
        .body("derived[0].criterion", equalTo("recentContact"))
        .body("derived[0].answer", equalTo("within14"))
        .body("derived[0].validUntil", equalTo(yesterday.plus(14, ChronoUnit.DAYS).toString()));
    JsonPath delta = given().get("/v1/opportunities/{id}/scores", open).jsonPath();
    assertThat(delta.getDouble("items[0].delta.factors.salesProcess")).isPositive();
    become(customer, 2, CustomerFacts.of(null, null, yesterday.plusSeconds(60)));
    rescoring.rescoreAll();
    assertThat(history(open)).hasSize(2);
  }

  @Test
  void ofADeletedCustomerNothingIsKnown() {
    UUID customer = UUID.randomUUID();
    become(customer, 1, CustomerFacts.of(CustomerClass.A, 90.0, null));
    UUID open = opportunity(OpportunityStatus.OPEN, customer);
    customers.takeOver(CustomerState.deleted(customer, 2));
    awaitScores(open, 2);
    assertThat(classOf(history(open).getLast())).isNull();
  }

  /** Batches of both kinds, each in an order of its own, as several replicas would take them. */
  @Test
  void whateverComesFirstTheLastScoreHasTheLastClass() throws Exception {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(60).toList();
    List<Callable<Object>> work = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      List<UUID> own = ids.subList(part * 20, part * 20 + 20);
      work.add(batches(own, version -> id -> customers.takeOver(customer(id, version))));
      // an opportunity has the id of its customer, and its events come beside those
      work.add(batches(own, version -> id -> scoring.takeOver(opportunity(id, version))));
    }
    try (ExecutorService replicas = Executors.newFixedThreadPool(work.size())) {
      for (Future<Object> done : replicas.invokeAll(work)) {
        done.get();
      }
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(ids)
                    .allSatisfy(
                        id ->
                            assertThat(classOf(history(id).getLast())).isEqualTo(lastClassOf(id))));
  }

  private static final int VERSIONS = 12;

  /** Takes over one version of all in a transaction, then the next one. */
  private static Callable<Object> batches(List<UUID> ids, LongFunction<Effect> effects) {
    Random random = new Random(ids.hashCode());
    return () -> {
      for (long version = 1; version <= VERSIONS; version++) {
        List<UUID> batch = new ArrayList<>(ids);
        Collections.shuffle(batch, random);
        Effect effect = effects.apply(version);
        QuarkusTransaction.requiringNew().run(() -> batch.forEach(effect::of));
      }
      return ids;
    };
  }

  /** What the event of one does. */
  private interface Effect {
    void of(UUID id);
  }

  private static OpportunityState opportunity(UUID id, long version) {
    return OpportunityStates.of(id, version, OpportunityStatus.OPEN, id, null);
  }

  private static CustomerState customer(UUID id, long version) {
    CustomerClass[] classes = CustomerClass.values();
    int some = Math.floorMod(id.hashCode() + version, classes.length);
    return CustomerStates.of(id, version, "A name", classes[some]);
  }

  private static @Nullable CustomerClass lastClassOf(UUID id) {
    CustomerFacts facts = customer(id, VERSIONS).known().facts();
    return facts == null ? null : facts.customerClass();
  }

  private UUID opportunity(OpportunityStatus status, UUID customer) {
    UUID id = UUID.randomUUID();
    scoring.takeOver(OpportunityStates.of(id, 1, status, customer, null));
    return id;
  }

  private void become(UUID customer, long version, @Nullable CustomerFacts facts) {
    customers.takeOver(CustomerStates.of(customer, version, "A name", facts));
  }

  private void awaitScores(UUID id, int count) {
    await().atMost(PATIENCE).until(() -> history(id).size() == count);
  }

  private List<StoredScore> history(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> scores.list("opportunityId = ?1 order by number", id));
  }

  private static @Nullable CustomerClass classOf(StoredScore score) {
    CustomerFacts facts = score.known().facts().customer();
    return facts == null ? null : facts.customerClass();
  }
}
