package io.vinnrate.bench.growth;

import io.vinnrate.bench.data.SaleEvents;
import io.vinnrate.bench.data.ScoreInputs;
import io.vinnrate.bench.data.ScoredOpportunityRows;
import io.vinnrate.bench.data.ScoredOpportunityRows.Row;
import io.vinnrate.bench.load.Operation;
import io.vinnrate.local.server.Database;
import io.vinnrate.local.server.PackagedService;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What scoring-service is asked, in a database of many opportunities that are scored.
 *
 * @param told of how many opportunities Kafka has events
 */
record ScoreOperations(int told) {

  /** With events of opportunities, which each service scores. */
  static ScoreOperations told(String broker) {
    return new ScoreOperations(SaleEvents.send(broker));
  }

  /** Adds so many opportunities. */
  List<Operation> of(PackagedService service, Database database, int number)
      throws SQLException, InterruptedException {
    Random random = new Random(number);
    List<Row> some;
    try (ScoredOpportunityRows rows = new ScoredOpportunityRows(database)) {
      rows.fill(told, number);
      some = rows.some();
    }
    Supplier<String> any = () -> "/v1/opportunities/" + some.get(random.nextInt(some.size())).id();
    return List.of(
        Operation.write(
            "POST /v1/scores",
            "POST",
            service,
            () -> "/v1/scores",
            () -> ScoreInputs.answered(random)),
        Operation.get("GET /v1/opportunities/{id}/score", service, () -> any.get() + "/score"),
        Operation.get("GET …/{id}/scores", service, () -> any.get() + "/scores"),
        Operation.get("GET …/{id}/difficulty", service, () -> any.get() + "/difficulty"),
        Operation.get("GET …/{id}/advice", service, () -> any.get() + "/advice"),
        Operation.get(
            "GET …/{id}/improvements", service, () -> any.get() + "/improvements?target=0.85"),
        Operation.get("GET /v1/rankings, a page", service, () -> "/v1/rankings"));
  }
}
