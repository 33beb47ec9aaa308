package io.vinnrate.customer.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.testing.MigrationsRole;
import io.vinnrate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "topics", value = "customers,market-matrix,people"))
class SegmentSizesTest {

  private static final int CUSTOMERS = 50_000;

  /** One in a hundred is in a, one in a thousand in b, one in ten possibly in c. */
  private static final String INSERT =
      """
      INSERT INTO customer
        (id, version, revision, name, segments, possible_segments, created_at, changed_at, standing_revision)
      SELECT gen_random_uuid(), 1, 1, 'Customer ' || i,
        array_remove(ARRAY[CASE WHEN i %% 100 = 0 THEN 'a' END, CASE WHEN i %% 1000 = 0 THEN 'b' END], NULL),
        array_remove(ARRAY[CASE WHEN i %% 10 = 0 THEN 'c' END], NULL),
        now(), now(), number
      FROM generate_series(1, %d) AS i, standing_revision
      """
          .formatted(CUSTOMERS);

  @Inject SegmentSizes sizes;
  @Inject AgroalDataSource database;

  @BeforeAll
  void manyCustomers() throws SQLException {
    execute(INSERT);
    MigrationsRole.run("VACUUM ANALYZE customer"); // it would be done by and by
  }

  @AfterAll
  void noCustomers() throws SQLException {
    execute("DELETE FROM customer");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void whoIsPossiblyInASegmentIsNotCounted() {
    assertThat(sizes.of(List.of("a", "b", "c", "d"))).isEqualTo(Map.of("a", 500L, "b", 50L));
    assertThat(sizes.of(List.of())).isEmpty();
  }

  @Test
  void customersAreCountedByTheIndex() throws SQLException {
    assertThat(String.join("\n", plan()))
        .contains("Bitmap Index Scan on customer_segments")
        .doesNotContain("Seq Scan on customer");
  }

  private List<String> plan() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement explain =
            connection.prepareStatement("EXPLAIN " + SegmentSizes.count(ReachCondition.NONE))) {
      Array keys = connection.createArrayOf("text", new Object[] {"a", "b", "c"});
      explain.setArray(1, keys);
      explain.setArray(2, keys);
      List<String> lines = new ArrayList<>();
      try (ResultSet rows = explain.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
      return lines;
    }
  }
}
