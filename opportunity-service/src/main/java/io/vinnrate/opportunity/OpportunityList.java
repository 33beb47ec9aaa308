package io.vinnrate.opportunity;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import io.vinnrate.opportunity.ListOrder.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists opportunities, page by page. */
@ApplicationScoped
public class OpportunityList {

  private final Statements statements;
  private final OpportunityRepository opportunities;
  private final OpportunityReach reach;

  OpportunityList(
      AgroalDataSource database, OpportunityRepository opportunities, OpportunityReach reach) {
    this.statements = new Statements(database, "The opportunities can't be listed");
    this.opportunities = opportunities;
    this.reach = reach;
  }

  /**
   * A page of what the caller reaches. Two SQL round trips, four when several filters leave few of
   * many.
   *
   * @param after where the page before ended; null for the first
   * @param size how many opportunities it has at the most
   */
  @Transactional
  public Listing page(OpportunityFilter filter, ListOrder order, @Nullable Place after, int size) {
    OpportunityFilter narrowed = reach.narrowed(filter);
    ListQuery query =
        new ListQuery(narrowed, reach.conditions(narrowed.assignment()), order, after, size + 1);
    List<Place> places = read(query.along(), order);
    if (places.size() <= size && !query.isWhole() && isThere(query.beyond())) {
      places = read(query.among(), order);
    }
    List<Place> shown = places.subList(0, Math.min(size, places.size()));
    return new Listing(
        opportunities.findScored(shown.stream().map(OpportunityList::id).toList()),
        places.size() > size ? shown.getLast() : null);
  }

  private List<Place> read(Sql sql, ListOrder order) {
    return statements.query(sql.text(), sql.values(), row -> place(row, order));
  }

  private boolean isThere(Sql sql) {
    return statements.first(sql.text(), sql.values(), row -> row.getInt(1)).isPresent();
  }

  private static Place place(ResultSet row, ListOrder order) throws SQLException {
    return new Place(
        switch (order.key()) {
          case ID -> List.of(row.getObject(1, UUID.class));
          case CLOSE_DATE ->
              List.of(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class));
          case AMOUNT -> List.of(row.getObject(1, BigDecimal.class), row.getObject(2, UUID.class));
        });
  }

  private static UUID id(Place place) {
    return (UUID) place.keys().getLast();
  }

  /**
   * A page of the list.
   *
   * @param next where it ended; null when nothing follows
   */
  public record Listing(List<ScoredOpportunity> opportunities, @Nullable Place next) {

    public Listing {
      opportunities = List.copyOf(opportunities);
    }
  }
}
