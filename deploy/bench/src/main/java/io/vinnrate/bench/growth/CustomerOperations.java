package io.vinnrate.bench.growth;

import io.vinnrate.bench.load.Operation;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What customer-service is asked, in a database of many customers with a contribution each. */
final class CustomerOperations {

  private static final String CUSTOMERS =
      """
      INSERT INTO customer (id, version, revision, name, created_at, changed_at)
      SELECT ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 1, n, 'Customer ' || n,
        now() - make_interval(days => 400), now()
      FROM generate_series(1, ?) AS n
      """;

  private static final String CONTRIBUTIONS =
      """
      INSERT INTO contribution (customer_id, starts_on, ends_on, period, revenue, contribution, currency)
      SELECT id, '2025-01-01', '2025-12-31', '2025', 1000, round((1000 * random())::numeric, 2), 'NOK' FROM customer
      """;

  /** As the service would find them: so it has nothing to do in the background. */
  private static final String CLASSES =
      """
      UPDATE customer SET class = found.class, target_class = found.class
      FROM classification('2025-01-01', '2025-12-31', 'contribution-share') AS found WHERE found.customer_id = customer.id
      """;

  private CustomerOperations() {}

  /** Adds so many customers. */
  static List<Operation> of(PackagedService service, Database database, int number)
      throws SQLException {
    fill(database, number);
    Random random = new Random(number);
    AtomicInteger next = new AtomicInteger();
    Supplier<String> any =
        () -> "/v1/customers/00000000-0000-4000-9000-%012d".formatted(1 + random.nextInt(number));
    Supplier<String> named = () -> "{\"name\": \"Fjord %d\"}".formatted(next.incrementAndGet());
    return List.of(
        Operation.write("POST /v1/customers", "POST", service, () -> "/v1/customers", named),
        Operation.write(
            "PUT /v1/customers/by-external-id/{externalId}",
            "PUT",
            service,
            () -> "/v1/customers/by-external-id/crm-" + random.nextInt(number),
            named),
        Operation.get("GET /v1/customers/{id}", service, any),
        Operation.get("GET /v1/customers, a page", service, () -> "/v1/customers"),
        Operation.write("PATCH /v1/customers/{id}", "PATCH", service, any, named),
        Operation.write(
            "POST …/{id}/touchpoints",
            "POST",
            service,
            () -> any.get() + "/touchpoints",
            () ->
                """
                {"channel": "telephone", "initiatedBy": "us", "at": "2026-01-15T09:00:00Z", "minutes": 10}
                """),
        Operation.get("GET …/{id}/contacts", service, () -> any.get() + "/contacts"),
        Operation.get("GET /v1/overdue-contacts, a page", service, () -> "/v1/overdue-contacts"),
        Operation.get(
                "GET …/{id}/class",
                service,
                () -> any.get() + "/class?period=2025&basis=contribution-share")
            .ofAll(),
        Operation.get(
                "GET /v1/classification",
                service,
                () -> "/v1/classification?period=2025&basis=contribution-share")
            .ofAll(),
        Operation.get("GET /v1/attention-plan", service, () -> "/v1/attention-plan?hoursPerWeek=40")
            .ofAll(),
        Operation.write(
            "PUT …/{id}/contributions/{period}",
            "PUT",
            service,
            () -> any.get() + "/contributions/2019",
            () ->
                "{\"revenue\": 1000, \"contribution\": %d, \"currency\": \"NOK\"}"
                    .formatted(random.nextInt(1_000))));
  }

  private static void fill(Database database, int number) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(),
                database.migrations().name(),
                database.migrations().password());
        Statement statement = connection.createStatement();
        PreparedStatement customers = connection.prepareStatement(CUSTOMERS)) {
      statement.execute("SET statement_timeout = 0");
      connection.setAutoCommit(false);
      customers.setInt(1, number);
      customers.executeUpdate();
      statement.execute(CONTRIBUTIONS);
      statement.execute(CLASSES);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM ANALYZE customer, contribution");
    }
  }
}
