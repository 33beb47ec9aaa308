package io.vinnrate.opportunity.testing;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import io.vinnrate.kit.testing.MigrationsRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Many opportunities, of which the latest fifth is open. Their customers are numbered: the tenth
 * part of them have the class N, as many each of the values of a filter have a share of their own.
 */
@ApplicationScoped
public class ManyOpportunities {

  private static final String CUSTOMERS =
      """
      INSERT INTO known_customer (id, version, name, deleted, changed_at, class)
      SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, 'Customer ' || n, false, now(),
        (ARRAY['N', 'A', 'A', 'B', 'B', 'B', 'C', 'C', 'C', NULL])[1 + n % 10]
      FROM generate_series(0, 999) AS n ON CONFLICT DO NOTHING
      """;

  private static final String OPPORTUNITIES =
      """
      INSERT INTO opportunity (id, version, external_id, customer_id, title, amount, currency, expected_close_date,
        owner, team, territory, pipeline, stage, method_stage, assessment, outcome, closed_at, closed_assessment,
        created_at, changed_at)
      SELECT uuidv7(make_interval(secs => n - ? - 10)), 1, 'many-' || n,
        ('00000000-0000-4000-8000-' || lpad((n % 1000)::text, 12, '0'))::uuid,
        (ARRAY['Cold-chain', 'Licence', 'Fleet', 'Energy'])[1 + n % 4] || CASE WHEN n % 500 = 7 THEN ' zebra' ELSE '' END,
        (n * 7919) % 100000, (ARRAY['NOK', 'NOK', 'NOK', 'EUR'])[1 + n % 4], date '2025-01-01' + (n * 31) % 700,
        CASE WHEN n % 500 = 3 THEN 'rare' ELSE 'seller-' || n % 5 END, 'team-' || n % 7, 'territory-' || n % 11,
        'default-1', (ARRAY['prospecting', 'customerMeetings', 'closing'])[1 + n % 3],
        (ARRAY['PROSPECTING', 'CUSTOMER_MEETINGS', 'CLOSING'])[1 + n % 3], '{"factors": {}, "answers": {}}',
        outcome, CASE WHEN outcome IS NOT NULL THEN now() END,
        CASE WHEN outcome IS NOT NULL THEN '{"factors": {}, "answers": {}}'::jsonb END, now(), now()
      FROM (SELECT n, CASE WHEN n <= ? * 0.8 THEN (ARRAY['WON', 'LOST', 'ABANDONED'])[1 + n % 3] END AS outcome
            FROM generate_series(1, ?) AS n) AS numbered
      """;

  private final Statements statements;

  ManyOpportunities(AgroalDataSource database) {
    this.statements = new Statements(database, "The opportunities can't be written");
  }

  /** Adds so many. */
  public void add(int opportunities) {
    statements.update(CUSTOMERS, List.of());
    statements.update(OPPORTUNITIES, List.of(opportunities, opportunities, opportunities));
    MigrationsRole.run("ANALYZE opportunity");
  }

  /** Forgets all opportunities. */
  public void forgetAll() {
    MigrationsRole.run("TRUNCATE opportunity CASCADE");
  }
}
