package io.vinnrate.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vinnrate.local.process.ChildProcess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One life of a local stack, in the order in which a person would see it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineIT {

  private static final Duration SCORED = Duration.ofSeconds(60);

  /** How many lines are imported. */
  private static final int IMPORTED = Integer.getInteger("vinnrate.import.opportunities", 3_000);

  private static final long MARGIN = 16L << 20;
  private static final LocalStack STACK = new LocalStack();

  private static String customerId = "";
  private static Bearer bearer = new Bearer("");

  @BeforeAll
  static void upEndsWithTheRankedPipeline() {
    LocalStack.Outcome up = STACK.run("up");
    assertThat(up.exitCode()).as(up.output()).isZero();
    assertThat(up.output()).contains("by expected value", "NOK", "/q/swagger-ui");
    bearer = STACK.bearer();
    bearer.sendsAllRequests();
    customerId = customer("Acceptance AS");
  }

  @AfterAll
  static void downLeavesNoProcess() {
    Map<String, ChildProcess> processes = STACK.processes();
    STACK.end();
    assertThat(processes)
        .containsOnlyKeys(
            "postgres",
            "kafka",
            "issuer",
            "customer-service",
            "opportunity-service",
            "scoring-service");
    assertThat(processes.values()).noneMatch(ChildProcess::isAlive);
  }

  @Test
  @Order(1)
  void theWholeSampleIsScored() {
    for (String status : List.of("open", "won", "lost", "abandoned")) {
      Response page =
          given().queryParam("status", status).queryParam("limit", 200).get(STACK.opportunities());
      List<Map<String, Object>> items = page.path("items");
      assertThat(items).isNotEmpty().allSatisfy(item -> assertThat(item).containsKey("score"));
    }
  }

  @Test
  @Order(2)
  void anAssessmentIsScoredAndABetterAnswerRaisesIt() {
    String id = create("A sale").path("id");
    assess(id, "\"1\"", Map.of("needLevel", "latent"));
    double before = awaitScore(id, 2);
    assess(id, "\"2\"", Map.of("needLevel", "buyingVision"));
    double after = awaitScore(id, 3);
    assertThat(after).isGreaterThan(before);
    await().atMost(SCORED).untilAsserted(() -> assertThat(shownScore(id)).isEqualTo(after));
  }

  @Test
  @Order(3)
  void eachTopicShowsCloudEventsInVersionOrder() {
    String id = create("A sale with events").path("id");
    assess(id, "\"1\"", Map.of("budget", "allocated"));
    awaitScore(id, 2);
    assertThat(Topics.types(STACK.kafka(), "vinnrate.customers.v1", customerId))
        .containsExactly("1 io.vinnrate.customer.registered.v1");
    assertThat(Topics.types(STACK.kafka(), "vinnrate.opportunities.v1", id))
        .containsExactly(
            "1 io.vinnrate.opportunity.created.v1", "2 io.vinnrate.opportunity.assessed.v1");
    assertThat(Topics.types(STACK.kafka(), "vinnrate.scores.v1", id))
        .containsExactly("1 io.vinnrate.score.computed.v1", "2 io.vinnrate.score.computed.v1");
  }

  @Test
  @Order(3)
  void kafkaTalksWithNobodyWhoHasNoCertificate() {
    assertThat(new io.vinnrate.local.server.Topics(STACK.kafkaAddress()).isReady()).isFalse();
  }

  @Test
  @Order(4)
  void whatIsWrittenWhileKafkaIsAwayIsScoredWhenItIsBack() {
    STACK.run("stop", "kafka");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ids.add(create("Written without Kafka " + i).then().statusCode(201).extract().path("id"));
    }
    assertThat(STACK.run("start", "kafka").exitCode()).isZero();
    ids.forEach(id -> awaitScore(id, 1));
  }

  @Test
  @Order(5)
  void aKilledScoringServiceScoresEachOpportunityAtItsLastVersion() {
    Map<String, Integer> versions = new HashMap<>();
    for (int i = 0; i < 250; i++) {
      String id = create("Written beside a crash " + i).then().statusCode(201).extract().path("id");
      if (i == 100) {
        STACK.kill("scoring-service");
      }
      assess(id, "\"1\"", Map.of("budget", "possible")).then().statusCode(200);
      versions.put(id, 2);
    }
    assertThat(STACK.run("start", "scoring-service").exitCode()).isZero();
    versions.forEach((id, version) -> awaitScore(id, version));
  }

  @Test
  @Order(6)
  void dataSurvivesDownAndUp() {
    String id = create("Kept").path("id");
    assertThat(STACK.run("down").exitCode()).isZero();
    LocalStack.Outcome up = STACK.run("up");
    assertThat(up.exitCode()).as(up.output()).isZero();
    awaitScore(id, 1);
    assertThat(
            given()
                .get(STACK.opportunities() + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("title"))
        .isEqualTo("Kept");
  }

  @Test
  @Order(7)
  void aClassThatRisesIsInTheNextScoreOfTheCustomersOpportunities() {
    putContribution(customerId, 150);
    String rival = customer("Rival AS");
    putContribution(rival, 850);
    putPolicy();
    String id = create("A sale to a customer that rises").path("id");
    await().atMost(SCORED).until(() -> scoredClass(id), "B"::equals);
    putContribution(customerId, 9000);
    await().atMost(SCORED).until(() -> scoredClass(id), "N"::equals);
    assertThat(Topics.values(STACK.kafka(), "vinnrate.scores.v1", id).getLast())
        .contains("\"customer\":{\"class\":\"N\"}");
    assertThat(Topics.values(STACK.kafka(), "vinnrate.customers.v1", customerId).getLast())
        .contains("\"class\":\"N\"");
  }

  @Test
  @Order(8)
  void manyOpportunitiesAreImportedInConstantMemoryAndScored() throws Exception {
    OpportunityFile file = new OpportunityFile("old-crm", customerId, IMPORTED);
    LiveHeap heap = new LiveHeap(pid("opportunity-service"), STACK.opportunityMetrics());
    AtomicLong early = new AtomicLong();
    Map<String, Integer> answers =
        file.importTo(
            STACK.opportunities(),
            bearer,
            answered -> {
              if (answered == IMPORTED / 4) {
                early.set(heap.bytes());
              } else if (answered == IMPORTED * 3L / 4) {
                assertThat(heap.bytes()).isLessThan(early.get() + MARGIN);
              }
            });
    assertThat(answers)
        .isEqualTo(
            Map.of("created", file.opportunities(), "problem", IMPORTED - file.opportunities()));
    assertThat(heap.bytes()).isLessThan(early.get() + MARGIN);
    assertThat(file.awaitScores(STACK.opportunities())).isEqualTo(file.versions());
  }

  @Test
  @Order(9)
  void theSameImportAgainChangesNothing() throws Exception {
    OpportunityFile file = new OpportunityFile("old-crm", customerId, IMPORTED);
    assertThat(file.importTo(STACK.opportunities(), bearer, answered -> {}))
        .isEqualTo(
            Map.of("unchanged", file.opportunities(), "problem", IMPORTED - file.opportunities()));
    assertThat(file.awaitScores(STACK.opportunities())).isEqualTo(file.versions());
    String closed = given().get(STACK.opportunities() + "/by-external-id/old-crm-2").path("id");
    assertThat(Topics.types(STACK.kafka(), "vinnrate.opportunities.v1", closed))
        .containsExactly("3 io.vinnrate.opportunity.lost.v1");
  }

  @Test
  @Order(10)
  void twoImportsOfAFileAtOnceDoubleNothing() throws Exception {
    OpportunityFile file = new OpportunityFile("two-crms", customerId, IMPORTED / 3);
    Callable<Map<String, Integer>> once =
        () -> file.importTo(STACK.opportunities(), bearer, answered -> {});
    Map<String, Integer> both = new HashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Map<String, Integer>> answers : threads.invokeAll(List.of(once, once))) {
        answers.get().forEach((status, count) -> both.merge(status, count, Integer::sum));
      }
    }
    int wrong = file.count() - file.opportunities();
    assertThat(both)
        .isEqualTo(
            Map.of(
                "created", file.opportunities(),
                "unchanged", file.opportunities(),
                "problem", 2 * wrong));
    assertThat(file.awaitScores(STACK.opportunities())).isEqualTo(file.versions());
  }

  @Test
  @Order(11)
  void aSaleIsWorkedFromStartToEndAsItsPageTells() {
    SaleFromStartToEnd sale = new SaleFromStartToEnd(STACK.services());
    sale.tell();
    sale.isWritten();
  }

  @Test
  @Order(12)
  void aServiceThatIsAskedToStopAnswersWhatItHasTakenAndHandsItsShardsOver() throws Exception {
    try (Writers writers = Writers.start(STACK.customers(), bearer)) {
      await().atMost(SCORED).until(() -> writers.acknowledged().size() > 100);
      assertThat(STACK.run("stop", "customer-service").exitCode()).isZero();
      assertThat(writers.end()).isTrue();
      assertThat(writers.surprises()).isEmpty();
      assertThat(query("SELECT external_id FROM customer WHERE external_id LIKE 'stopped-%'"))
          .isEqualTo(writers.acknowledged());
      assertThat(query("SELECT shard::text FROM outbox_lease WHERE owner IS NOT NULL")).isEmpty();
      assertThat(query("SELECT id::text FROM outbox_replica")).isEmpty();
    }
    assertThat(STACK.run("start", "customer-service").exitCode()).isZero();
    await().atMost(SCORED).until(() -> query("SELECT id::text FROM outbox").isEmpty());
  }

  private static Set<String> query(String sql) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection database = STACK.database("customer");
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  @Test
  @Order(12)
  void aTokenIsNeededAndItsKeyMayBeNew() {
    assertThat(status(new Bearer(""))).isEqualTo(401);
    assertThat(STACK.run("rotate-keys").exitCode()).isZero();
    Bearer fresh = STACK.bearer();
    await().atMost(SCORED).until(() -> status(fresh) == 200);
    assertThat(status(bearer)).as("a token of the older key").isEqualTo(200);
  }

  private static int status(Bearer who) {
    return given().headers(who.headers()).get(STACK.customers()).statusCode();
  }

  private static long pid(String component) {
    return STACK.process(component).orElseThrow().pid();
  }

  /** The class that the customer of an opportunity had when that was last scored. */
  private static String scoredClass(String opportunityId) {
    return given()
        .get(STACK.scoring() + "/opportunities/" + opportunityId + "/score")
        .path("customer.class");
  }

  /** The classes of a year that nobody else has contributions of. */
  private static void putPolicy() {
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(Map.of("basis", "contribution-share", "period", "1999"))
        .put(STACK.customers().replace("/customers", "/classification-policy"))
        .then()
        .statusCode(200);
  }

  private static void putContribution(String ofCustomer, int contribution) {
    int status =
        given()
            .contentType(ContentType.JSON)
            .header("If-Match", "*")
            .body(Map.of("revenue", 10_000, "contribution", contribution, "currency", "NOK"))
            .put(STACK.customers() + "/" + ofCustomer + "/contributions/1999")
            .statusCode();
    assertThat(status).isIn(200, 201);
  }

  private static String customer(String name) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("name", name))
        .post(STACK.customers())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response create(String title) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "customerId",
                customerId,
                "title",
                title,
                "amount",
                Map.of("amount", 1000, "currency", "NOK"),
                "expectedCloseDate",
                LocalDate.now(ZoneOffset.UTC).plusDays(30).toString()))
        .post(STACK.opportunities());
  }

  private static Response assess(String id, String ifMatch, Map<String, String> answers) {
    return given()
        .contentType(ContentType.JSON)
        .header("If-Match", ifMatch)
        .body(Map.of("answers", answers))
        .put(STACK.opportunities() + "/" + id + "/assessment");
  }

  /** Waits until the score holds for a version and returns the win probability. */
  private static double awaitScore(String id, int version) {
    return await()
        .atMost(SCORED)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> given().get(STACK.scoring() + "/opportunities/" + id + "/score"),
            score ->
                score.statusCode() == 200 && score.<Integer>path("opportunityVersion") >= version)
        .jsonPath()
        .getDouble("winProbability");
  }

  private static double shownScore(String id) {
    return given()
        .get(STACK.opportunities() + "/" + id)
        .jsonPath()
        .getDouble("score.winProbability");
  }
}
