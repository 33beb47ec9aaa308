package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.sql.Statements;
import io.vinnrate.kit.testing.RealServers;
import io.vinnrate.opportunity.ListOrder.Place;
import io.vinnrate.opportunity.OpportunityFilter.Range;
import io.vinnrate.opportunity.OpportunityList.Listing;
import io.vinnrate.opportunity.customer.CustomerClass;
import io.vinnrate.opportunity.testing.CustomerServiceAddress;
import io.vinnrate.opportunity.testing.ManyOpportunities;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lists many opportunities, and reads the plans by which that is done. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs =
        @ResourceArg(name = "topics", value = "customers,opportunities,scores,models,people"))
@QuarkusTestResource(CustomerServiceAddress.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunityListTest {

  private static final int OPPORTUNITIES = 50_000;
  private static final int PAGE = 50;
  private static final UUID CUSTOMER = UUID.fromString("00000000-0000-4000-8000-000000000017");
  private static final Range<LocalDate> ANY_DAY = new Range<>(null, null);
  private static final Range<BigDecimal> ANY_AMOUNT = new Range<>(null, null);
  private static final LocalDate SPRING = LocalDate.parse("2026-03-01");
  private static final Pattern SCAN =
      Pattern.compile(
          "(?:Index (?:Only )?Scan (?:Backward )?using|Bitmap Index Scan on) (opportunity_\\S+).*"
              + " rows=([\\d.]+)");

  @Inject ManyOpportunities many;
  @Inject OpportunityList list;
  @Inject AgroalDataSource database;

  @BeforeAll
  void manyOpportunities() {
    many.forgetAll();
    many.add(OPPORTUNITIES);
  }

  @AfterAll
  void noOpportunities() {
    many.forgetAll();
  }

  @Test
  void eachFilterAndOrderReadsNoMoreOfItsIndexThanAPage() {
    SoftAssertions softly = new SoftAssertions();
    for (ListOrder order : ListOrder.values()) {
      for (Place after : places(order)) {
        assertRead(softly, any(), order, after, indexOf(order, "pkey"));
        assertRead(softly, open(), order, after, indexOf(order, "status"));
      }
    }
    for (ListOrder order : List.of(ListOrder.CREATED, ListOrder.LAST_CREATED)) {
      for (Place after : places(order)) {
        assertRead(softly, of(CUSTOMER, null), order, after, "opportunity_customer");
        assertRead(softly, of(null, CustomerClass.N), order, after, "opportunity_customer_class");
        assertRead(softly, at("closing"), order, after, "opportunity_stage");
        assertRead(softly, of("seller-1", null, null), order, after, "opportunity_owner");
        assertRead(softly, of("rare", null, null), order, after, "opportunity_owner");
        assertRead(softly, of("nobody", null, null), order, after, "opportunity_owner");
        assertRead(softly, of(null, "team-1", null), order, after, "opportunity_team");
        assertRead(softly, of(null, null, "territory-1"), order, after, "opportunity_territory");
      }
    }
    for (ListOrder order : List.of(ListOrder.CLOSE_DATE, ListOrder.LAST_CLOSE_DATE)) {
      for (Place after : places(order)) {
        assertRead(softly, closing(SPRING, null), order, after, "opportunity_close_date");
        assertRead(softly, closing(SPRING, SPRING), order, after, "opportunity_close_date");
      }
    }
    for (ListOrder order : List.of(ListOrder.AMOUNT, ListOrder.HIGHEST_AMOUNT)) {
      for (Place after : places(order)) {
        assertRead(softly, worth("50000", null, null), order, after, "opportunity_amount");
        assertRead(softly, worth(null, "60000", null), order, after, "opportunity_amount");
        assertRead(softly, worth("1", "99999", null), order, after, "opportunity_amount");
        assertRead(
            softly, worth("500", "60000", "EUR"), order, after, "opportunity_currency_amount");
      }
    }
    softly.assertAll();
  }

  private static String indexOf(ListOrder order, String lead) {
    return switch (order.key()) {
      case ID -> "opportunity_" + lead;
      case CLOSE_DATE ->
          lead.equals("pkey") ? "opportunity_close_date" : "opportunity_status_close_date";
      case AMOUNT -> lead.equals("pkey") ? "opportunity_amount" : "opportunity_status_amount";
    };
  }

  private static List<@Nullable Place> places(ListOrder order) {
    List<@Nullable Place> places = new ArrayList<>();
    places.add(null);
    UUID id = UUID.fromString("019a0000-0000-7000-8000-000000000000");
    places.add(
        new Place(
            switch (order.key()) {
              case ID -> List.of(id);
              case CLOSE_DATE -> List.of(LocalDate.parse("2026-05-17"), id);
              case AMOUNT -> List.of(new BigDecimal("54321.5"), id);
            }));
    return places;
  }

  private void assertRead(
      SoftAssertions softly,
      OpportunityFilter filter,
      ListOrder order,
      @Nullable Place after,
      String index) {
    ListQuery query = new ListQuery(filter, List.of(), order, after, PAGE + 1);
    String plan = plan(query.along());
    String what = "%s by %s after %s:%n%s".formatted(filter, order, after, plan);
    softly.assertThat(query.isWhole()).as(what).isTrue();
    Matcher scan = SCAN.matcher(plan);
    softly.assertThat(scan.find()).as(what).isTrue();
    softly.assertThat(scan.hasMatch() ? scan.group(1) : "none").as(what).isEqualTo(index);
    if (plan.contains("Bitmap")) { // of a range with so few that they are put in order afterwards
      softly.assertThat(filter.closeDate().isLimited() || filter.amount().isLimited()).isTrue();
    } else {
      softly.assertThat(rows(scan)).as(what).isLessThanOrEqualTo(PAGE + 1);
      softly.assertThat(plan).as(what).doesNotContain("Sort");
    }
    softly.assertThat(plan).as(what).doesNotContain("Seq Scan", "Filter");
  }

  private static double rows(Matcher scan) {
    return scan.hasMatch() ? Double.parseDouble(scan.group(2)) : Double.MAX_VALUE;
  }

  @Test
  void aPlaceBeforeARangeIsItsBeginning() {
    OpportunityFilter dear = worth("50000", "60000", null);
    Place before = new Place(List.of(BigDecimal.ONE, CUSTOMER));
    Place behind = new Place(List.of(new BigDecimal("60001"), CUSTOMER));
    assertThat(ids(list.page(dear, ListOrder.AMOUNT, before, 5)))
        .isEqualTo(ids(list.page(dear, ListOrder.AMOUNT, null, 5)))
        .hasSize(5);
    assertThat(ids(list.page(dear, ListOrder.HIGHEST_AMOUNT, behind, 5)))
        .isEqualTo(ids(list.page(dear, ListOrder.HIGHEST_AMOUNT, null, 5)))
        .hasSize(5);
    assertThat(ids(list.page(dear, ListOrder.AMOUNT, behind, 5))).isEmpty();
    assertThat(ids(list.page(dear, ListOrder.HIGHEST_AMOUNT, before, 5))).isEmpty();
  }

  private static List<UUID> ids(Listing page) {
    return page.opportunities().stream().map(it -> it.opportunity().id()).toList();
  }

  @Test
  void wordsAreFoundNearbyOrByTheirIndex() {
    ListQuery rare = new ListQuery(saying("zebra"), List.of(), ListOrder.CREATED, null, PAGE + 1);
    assertThat(rare.isWhole()).isFalse();
    assertThat(plan(rare.along()))
        .contains("Index Scan using opportunity_pkey")
        .doesNotContain("Seq Scan");
    assertThat(plan(rare.among()))
        .contains("Bitmap Index Scan on opportunity_words")
        .doesNotContain("Seq Scan");
  }

  @Test
  void whatFewHaveIsFoundWithoutGoingThroughAllBehindAPlace() {
    UUID early = oneInTwenty("id", UUID.class);
    BigDecimal low = oneInTwenty("amount", BigDecimal.class);
    Map<ListOrder, Place> places =
        Map.of(
            ListOrder.LAST_CREATED, new Place(List.of(early)),
            ListOrder.HIGHEST_AMOUNT, new Place(List.of(low, early)));
    places.forEach(
        (order, place) -> {
          ListQuery rare = new ListQuery(saying("zebra"), List.of(), order, place, PAGE + 1);
          assertThat(SCAN.matcher(plan(rare.among())).results().map(scan -> scan.group(1)))
              .as(order.toString())
              .containsExactly("opportunity_words");
        });
  }

  @Test
  void severalFiltersAreFoundByTheirIndexes() {
    OpportunityFilter filter =
        new OpportunityFilter(
            Status.OPEN,
            null,
            new Assignment("rare", null, null),
            null,
            null,
            ANY_DAY,
            ANY_AMOUNT,
            null,
            "zebra");
    ListQuery query = new ListQuery(filter, List.of(), ListOrder.HIGHEST_AMOUNT, null, PAGE + 1);
    assertThat(plan(query.among())).contains("Bitmap Index Scan").doesNotContain("Seq Scan");
  }

  @Test
  void pagesShowEachOpportunityThatIsAskedForOnceAndInOrder() {
    Random random = new Random(20260322);
    for (int run = 0; run < 60; run++) {
      OpportunityFilter filter = some(random);
      ListOrder order = one(random, ListOrder.values());
      List<UUID> expected = expected(filter, order);
      List<UUID> shown = new ArrayList<>();
      Place after = null;
      do {
        Listing page = list.page(filter, order, after, 100);
        page.opportunities().forEach(it -> shown.add(it.opportunity().id()));
        after = page.next();
      } while (after != null && shown.size() < 500);
      assertThat(shown)
          .as("%s by %s", filter, order)
          .containsExactlyElementsOf(
              expected.subList(
                  0, Math.min(expected.size(), after == null ? expected.size() : 500)));
    }
  }

  /** The same, written in the plainest way. */
  private List<UUID> expected(OpportunityFilter filter, ListOrder order) {
    List<Sql> asked = new ArrayList<>(List.of(Sql.of("true")));
    equal(
        asked,
        "coalesce(outcome, 'OPEN')",
        filter.status() == null ? null : filter.status().name());
    equal(asked, "stage", filter.stage());
    equal(asked, "owner", filter.assignment().owner());
    equal(asked, "team", filter.assignment().team());
    equal(asked, "customer_id", filter.customerId());
    equal(
        asked,
        "(SELECT class FROM known_customer k WHERE k.id = customer_id)",
        filter.customerClass() == null ? null : filter.customerClass().name());
    equal(asked, "currency", filter.currency());
    compared(asked, "expected_close_date >= ?", filter.closeDate().from());
    compared(asked, "amount >= ?", filter.amount().from());
    compared(asked, "amount <= ?", filter.amount().to());
    if (filter.text() != null) {
      asked.add(Sql.of("title ILIKE ?", "%" + filter.text() + "%"));
    }
    Sql all = Sql.all(asked);
    String direction = order.descending() ? " DESC" : "";
    return statements()
        .query(
            "SELECT id FROM opportunity WHERE %s ORDER BY %s"
                .formatted(
                    all.text(), String.join(direction + ", ", order.key().columns()) + direction),
            all.values(),
            row -> row.getObject(1, UUID.class));
  }

  private static void equal(List<Sql> asked, String column, @Nullable Object value) {
    compared(asked, column + " = ?", value);
  }

  private static void compared(List<Sql> asked, String condition, @Nullable Object value) {
    if (value != null) {
      asked.add(Sql.of(condition, value));
    }
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static OpportunityFilter some(Random random) {
    return new OpportunityFilter(
        random.nextInt(3) == 0 ? one(random, Status.values()) : null,
        random.nextInt(5) == 0 ? "closing" : null,
        new Assignment(
            random.nextInt(4) == 0 ? (random.nextBoolean() ? "rare" : "seller-2") : null,
            random.nextInt(6) == 0 ? "team-3" : null,
            null),
        random.nextInt(9) == 0 ? CUSTOMER : null,
        random.nextInt(6) == 0 ? one(random, CustomerClass.values()) : null,
        random.nextInt(4) == 0 ? new Range<>(SPRING, null) : ANY_DAY,
        random.nextInt(4) == 0
            ? new Range<>(new BigDecimal("20000"), new BigDecimal("70000"))
            : ANY_AMOUNT,
        random.nextInt(5) == 0 ? "EUR" : null,
        random.nextInt(4) == 0 ? (random.nextBoolean() ? "zebra" : "fleet") : null);
  }

  private String plan(Sql sql) {
    return String.join(
        "\n",
        statements()
            .query(
                "EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF, BUFFERS OFF) " + sql.text(),
                sql.values(),
                row -> row.getString(1)));
  }

  /** What only a twentieth of all opportunities have less of. */
  private <T> T oneInTwenty(String column, Class<T> type) {
    return statements()
        .query(
            "SELECT %1$s FROM opportunity ORDER BY %1$s OFFSET ? LIMIT 1".formatted(column),
            List.of(OPPORTUNITIES / 20),
            row -> row.getObject(1, type))
        .getFirst();
  }

  private Statements statements() {
    return new Statements(database, "The plan can't be read");
  }

  private static OpportunityFilter any() {
    return of(null, null, null);
  }

  private static OpportunityFilter open() {
    return new OpportunityFilter(
        Status.OPEN, null, Assignment.NONE, null, null, ANY_DAY, ANY_AMOUNT, null, null);
  }

  private static OpportunityFilter at(String stage) {
    return new OpportunityFilter(
        null, stage, Assignment.NONE, null, null, ANY_DAY, ANY_AMOUNT, null, null);
  }

  private static OpportunityFilter of(
      @Nullable String owner, @Nullable String team, @Nullable String territory) {
    return new OpportunityFilter(
        null,
        null,
        new Assignment(owner, team, territory),
        null,
        null,
        ANY_DAY,
        ANY_AMOUNT,
        null,
        null);
  }

  private static OpportunityFilter of(@Nullable UUID customer, @Nullable CustomerClass ofClass) {
    return new OpportunityFilter(
        null, null, Assignment.NONE, customer, ofClass, ANY_DAY, ANY_AMOUNT, null, null);
  }

  private static OpportunityFilter closing(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new OpportunityFilter(
        null, null, Assignment.NONE, null, null, new Range<>(from, to), ANY_AMOUNT, null, null);
  }

  private static OpportunityFilter worth(
      @Nullable String from, @Nullable String to, @Nullable String currency) {
    Range<BigDecimal> amount =
        new Range<>(
            from == null ? null : new BigDecimal(from), to == null ? null : new BigDecimal(to));
    return new OpportunityFilter(
        null, null, Assignment.NONE, null, null, ANY_DAY, amount, currency, null);
  }

  private static OpportunityFilter saying(String text) {
    return new OpportunityFilter(
        null, null, Assignment.NONE, null, null, ANY_DAY, ANY_AMOUNT, null, text);
  }
}
