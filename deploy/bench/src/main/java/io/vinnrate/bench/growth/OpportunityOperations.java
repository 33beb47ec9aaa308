package io.vinnrate.bench.growth;

import io.vinnrate.bench.data.OpportunityRows;
import io.vinnrate.bench.data.OpportunityRows.Known;
import io.vinnrate.bench.load.Operation;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What opportunity-service is asked, in a database of many opportunities. */
final class OpportunityOperations {

  private OpportunityOperations() {}

  /** Adds so many opportunities. */
  static List<Operation> of(PackagedService service, Database database, int number)
      throws SQLException {
    Known known = OpportunityRows.fill(database, number);
    Random random = new Random(number);
    AtomicInteger next = new AtomicInteger();
    Supplier<String> open = () -> "/v1/opportunities/" + known.latest(random).id();
    Supplier<String> created =
        () ->
            """
            {"customerId": "%s", "title": "Sale %d", "amount": {"amount": 1000, "currency": "NOK"},
             "expectedCloseDate": "2030-06-30"}
            """
                .formatted(known.any(random).customerId(), next.incrementAndGet());
    return List.of(
        Operation.write(
            "POST /v1/opportunities", "POST", service, () -> "/v1/opportunities", created),
        Operation.write(
            "PUT /v1/opportunities/by-external-id/{externalId}",
            "PUT",
            service,
            () -> "/v1/opportunities/by-external-id/new-" + next.get(),
            created),
        Operation.get("GET /v1/opportunities/{id}", service, open),
        Operation.get(
            "GET /v1/opportunities, a page", service, () -> "/v1/opportunities?status=open"),
        Operation.get("GET …/{id}/history", service, () -> open.get() + "/history"),
        Operation.write(
            "PATCH /v1/opportunities/{id}",
            "PATCH",
            service,
            open,
            () -> "{\"title\": \"Sale %d\"}".formatted(next.incrementAndGet())),
        Operation.write(
            "PUT …/{id}/assessment",
            "PUT",
            service,
            () -> open.get() + "/assessment",
            () -> "{\"factors\": {\"need\": %.6f}}".formatted(random.nextDouble())),
        Operation.write(
            "PUT …/{id}/next-step",
            "PUT",
            service,
            () -> open.get() + "/next-step",
            () -> "{\"what\": \"Call %d\"}".formatted(next.incrementAndGet())));
  }
}
