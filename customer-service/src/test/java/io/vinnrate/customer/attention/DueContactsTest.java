package io.vinnrate.customer.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.testing.CustomerRows;
import io.vinnrate.customer.testing.OwnDatabase;
import io.vinnrate.kit.access.Reach;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.sql.Statements;
import io.vinnrate.kit.testing.MigrationsRole;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the plans by which overdue contacts are found among many customers. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DueContactsTest {

  /** As many as the property {@code vinnrate.overdue.customers} says. */
  private static final int CUSTOMERS = Integer.getInteger("vinnrate.overdue.customers", 40_000);

  private static final int PAGE = 51;
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final Pattern ROWS_READ =
      Pattern.compile("Index.* Scan using \\S+ on customer.*actual time=\\S+ rows=([\\d.]+)");

  @Inject AgroalDataSource database;
  @Inject DueContacts contacts;

  @BeforeAll
  void manyCustomers() {
    CustomerRows rows = new CustomerRows(database);
    rows.write(
        """
        INSERT INTO customer (id, version, revision, name, owner, created_at, changed_at, class, target_class)
        SELECT gen_random_uuid(), 1, 1, 'Customer ' || n, 'seller-' || n % 5,
               timestamptz '2026-11-20' - n * interval '400 days' / ?, now(),
               (ARRAY['N', 'A', 'B', 'C'])[1 + n % 4], (ARRAY['N', 'A', 'B', 'C'])[1 + n % 4]
        FROM generate_series(1, ?) AS n
        """,
        CUSTOMERS, CUSTOMERS);
    MigrationsRole.run("ANALYZE customer");
  }

  @AfterAll
  void noCustomers() {
    new CustomerRows(database).write("DELETE FROM customer");
  }

  static Stream<OverdueFilter> filters() {
    OverdueFilter.Place behind =
        new OverdueFilter.Place(Instant.parse("2026-11-10T08:00:00Z"), new UUID(0, 0));
    return Stream.of(
        new OverdueFilter(null, null, null, PAGE),
        new OverdueFilter(null, null, behind, PAGE),
        new OverdueFilter(CustomerClass.N, null, behind, PAGE),
        new OverdueFilter(null, "seller-4", null, PAGE),
        new OverdueFilter(CustomerClass.A, "seller-4", behind, PAGE));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void aPageReadsNoMoreOfTheIndexThanItShows(OverdueFilter filter) {
    String plan = plan(DueContacts.query(filter, ReachCondition.NONE, NOW));
    assertThat(plan).contains("using customer_attended").doesNotContain("Seq Scan on customer");
    assertThat(ROWS_READ.matcher(plan).results().map(DueContactsTest::rows).toList())
        .as(plan)
        .isNotEmpty()
        .allMatch(rows -> rows <= PAGE);
  }

  @Test
  void whoReachesOneOwnersCustomersReadsTheseAlone() {
    OverdueFilter first = new OverdueFilter(null, null, null, PAGE);
    Reach one = Reach.of(Map.of("owner", List.of("seller-2")));
    ReachCondition ofOne = ReachCondition.of(one, Set.of("owner"), "c.");
    String plan = plan(DueContacts.query(first, ofOne, NOW));
    assertThat(plan).contains("using customer_attended_of_owner");
  }

  @Test
  void pagesShowEachOverdueContactOnceTheLongestDueFirst() {
    OverdueFilter all = new OverdueFilter(null, "seller-3", null, CUSTOMERS);
    List<DueContact> whole = contacts.overdue(all, NOW);
    assertThat(whole).isNotEmpty().allMatch(contact -> contact.due().isOverdue(NOW));
    assertThat(whole).extracting(contact -> contact.due().at()).isSorted();
    List<DueContact> paged =
        Stream.iterate(page(null), page -> !page.isEmpty(), page -> page(page.getLast()))
            .flatMap(List::stream)
            .toList();
    assertThat(paged).containsExactlyElementsOf(whole);
  }

  private List<DueContact> page(@Nullable DueContact last) {
    OverdueFilter.Place behind =
        last == null ? null : new OverdueFilter.Place(last.due().at(), last.customerId());
    return contacts.overdue(new OverdueFilter(null, "seller-3", behind, 200), NOW);
  }

  private static double rows(MatchResult match) {
    return Double.parseDouble(match.group(1));
  }

  private String plan(DueContacts.Query query) {
    Statements statements = new Statements(database, "The plan can't be read");
    return String.join(
        "\n",
        statements.query(
            "EXPLAIN (ANALYZE) " + query.sql(), query.parameters(), row -> row.getString(1)));
  }
}
