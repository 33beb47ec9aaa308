package io.vinnrate.scoring.advice;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.event.EventJson;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.scoring.access.OpportunityReach;
import io.vinnrate.scoring.market.Market;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.model.Known;
import io.vinnrate.scoring.opportunity.KnownCustomer;
import io.vinnrate.scoring.opportunity.KnownCustomers;
import io.vinnrate.scoring.opportunity.OpportunityStatus;
import io.vinnrate.scoring.registry.Models;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads where an opportunity stands now, under the rubric of the model in force. */
@ApplicationScoped
class StandingQuery {

  private static final String SELECT =
      """
      SELECT o.status, o.stage, o.phase, o.buying_process, o.product_segment, o.weakest_factor, o.known,
             o.assessed_at, %s
      FROM scored_opportunity o LEFT JOIN known_customer c ON c.id = o.customer_id
      WHERE o.id = ? AND o.status <> 'deleted'
      """
          .formatted(KnownCustomers.COLUMNS);

  private final AgroalDataSource database;
  private final EventJson json;
  private final Models models;
  private final Market market;
  private final Clock clock;
  private final OpportunityReach reach;

  StandingQuery(
      AgroalDataSource database,
      EventJson json,
      Models models,
      Market market,
      Clock clock,
      OpportunityReach reach) {
    this.database = database;
    this.json = json;
    this.models = models;
    this.market = market;
    this.clock = clock;
    this.reach = reach;
  }

  /** Where it stands; empty when it is unknown, deleted or out of the caller's reach. */
  Optional<Standing> find(UUID opportunityId) {
    ReachCondition within = reach.condition();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + within.sql())) {
      select.setObject(1, opportunityId);
      within.bind(select, 1);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(standing(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The opportunity can't be read", e);
    }
  }

  private Standing standing(ResultSet row) throws SQLException {
    Instant now = clock.instant();
    KnownCustomer customer = KnownCustomers.read(row);
    Known own = json.read(row.getString(7).getBytes(StandardCharsets.UTF_8), Known.class);
    Known known = customer.complete(own, row.getString(5), market.matrix());
    return new Standing(
        WireName.constant(OpportunityStatus.class, row.getString(1)).orElseThrow(),
        row.getString(2),
        row.getString(3),
        WireName.constant(BuyingProcess.class, row.getString(4)).orElse(null),
        customerClass(customer),
        WireName.constant(Factor.class, row.getString(6)).orElse(null),
        Evidence.of(known, models.active().model().rubric(), now),
        daysSince(row.getObject(8, OffsetDateTime.class), now));
  }

  private static @Nullable String customerClass(KnownCustomer customer) {
    CustomerFacts facts = customer.facts();
    return facts == null || facts.customerClass() == null
        ? null
        : WireName.of(facts.customerClass());
  }

  private static @Nullable Long daysSince(@Nullable OffsetDateTime assessedAt, Instant now) {
    return assessedAt == null ? null : ChronoUnit.DAYS.between(assessedAt.toInstant(), now);
  }
}
