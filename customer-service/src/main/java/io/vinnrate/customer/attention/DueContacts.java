package io.vinnrate.customer.attention;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.CustomerReach;
import io.vinnrate.customer.contact.Due;
import io.vinnrate.kit.access.ReachCondition;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads which contacts are due, in the order of the indexes, whatever the number of customers: each
 * class has a cadence of its own, so each class's index is read from its longest due customer on.
 */
@ApplicationScoped
class DueContacts {

  private static final String CUSTOMER = "c.";

  /** The conditions that a request adds take the place of what stands in braces. */
  private static final String OVERDUE =
      """
      SELECT c.class, c.id, c.name, c.owner, c.last_proactive_contact_at, c.due_at
      FROM (SELECT class, make_interval(hours => 24 * days) AS cadence FROM class_cadence {ofClass}) k
      CROSS JOIN LATERAL (
        SELECT class, id, name, owner, last_proactive_contact_at, attended_at + k.cadence AS due_at
        FROM customer c WHERE class = k.class AND attended_at < ? - k.cadence {conditions}
        ORDER BY attended_at, id LIMIT ?) c
      ORDER BY c.due_at, c.id LIMIT ?
      """;

  private static final String DEMANDS =
      """
      SELECT k.class, c.id, c.name, c.owner, c.last_proactive_contact_at, c.due_at, n.customers, n.overdue
      FROM unnest(?::text[], ?::integer[]) AS wanted (class, contacts)
      JOIN (SELECT class, make_interval(hours => 24 * days) AS cadence FROM class_cadence) k USING (class)
      CROSS JOIN LATERAL (
        SELECT count(*) AS customers, count(*) FILTER (WHERE attended_at < ? - k.cadence) AS overdue
        FROM customer c WHERE class = k.class {conditions}) n
      CROSS JOIN LATERAL (
        SELECT id, name, owner, last_proactive_contact_at, attended_at + k.cadence AS due_at
        FROM customer c WHERE class = k.class {conditions}
        ORDER BY attended_at, id LIMIT wanted.contacts) c
      ORDER BY k.class, c.due_at, c.id
      """;

  private final Statements statements;
  private final CustomerReach reach;

  DueContacts(AgroalDataSource database, CustomerReach reach) {
    this.statements = new Statements(database, "The contacts that are due can't be read");
    this.reach = reach;
  }

  /** Overdue contacts within reach, the longest due first. One SQL round trip. */
  List<DueContact> overdue(OverdueFilter filter, Instant now) {
    Query query = query(filter, reach.condition(CUSTOMER), now);
    return statements.query(query.sql(), query.parameters(), DueContacts::contact);
  }

  /** How overdue contacts are read. */
  static Query query(OverdueFilter filter, ReachCondition withinReach, Instant now) {
    List<Object> parameters = new ArrayList<>();
    String ofClass = "";
    if (filter.customerClass() != null) {
      ofClass = "WHERE class = ?";
      parameters.add(filter.customerClass().name());
    }
    parameters.add(now);
    StringBuilder conditions = new StringBuilder(who(filter.owner(), withinReach, parameters));
    if (filter.behind() != null) {
      conditions.append(" AND (attended_at, id) > (? - k.cadence, ?)");
      parameters.add(filter.behind().dueAt());
      parameters.add(filter.behind().customerId());
    }
    parameters.add(filter.limit());
    parameters.add(filter.limit());
    return new Query(
        OVERDUE.replace("{ofClass}", ofClass).replace("{conditions}", conditions), parameters);
  }

  /** A statement, and the values of its place holders. */
  record Query(String sql, List<Object> parameters) {}

  /**
   * What each class that has customers within reach waits for. One SQL round trip.
   *
   * @param owner only customers of this owner, or null for all
   * @param contacts how many contacts of each class at the most
   */
  Map<CustomerClass, ClassDemand> demands(
      @Nullable String owner, Map<CustomerClass, Integer> contacts, Instant now) {
    List<CustomerClass> classes = List.copyOf(contacts.keySet());
    List<Object> parameters = new ArrayList<>();
    parameters.add(ColumnArray.of("text", classes, Enum::name));
    parameters.add(ColumnArray.of("integer", classes, contacts::get));
    parameters.add(now);
    ReachCondition withinReach = reach.condition(CUSTOMER);
    String conditions = who(owner, withinReach, parameters);
    who(owner, withinReach, parameters);
    return statements.read(
        DEMANDS.replace("{conditions}", conditions), parameters, DueContacts::demands);
  }

  private static Map<CustomerClass, ClassDemand> demands(ResultSet row) throws SQLException {
    Map<CustomerClass, List<DueContact>> mostDue = new EnumMap<>(CustomerClass.class);
    Map<CustomerClass, ClassDemand> demands = new EnumMap<>(CustomerClass.class);
    while (row.next()) {
      DueContact contact = contact(row);
      mostDue.computeIfAbsent(contact.customerClass(), it -> new ArrayList<>()).add(contact);
      demands.put(
          contact.customerClass(),
          new ClassDemand(contact.customerClass(), row.getLong(7), row.getLong(8), List.of()));
    }
    mostDue.forEach(
        (customerClass, contacts) ->
            demands.computeIfPresent(customerClass, (it, demand) -> demand.with(contacts)));
    return demands;
  }

  private static String who(
      @Nullable String owner, ReachCondition withinReach, List<Object> parameters) {
    if (owner != null) {
      parameters.add(owner);
    }
    parameters.addAll(withinReach.values());
    return (owner == null ? "" : "AND owner = ?") + withinReach.sql();
  }

  private static DueContact contact(ResultSet row) throws SQLException {
    OffsetDateTime lastByUs = row.getObject(5, OffsetDateTime.class);
    return new DueContact(
        row.getObject(2, UUID.class),
        row.getString(3),
        CustomerClass.valueOf(row.getString(1)),
        row.getString(4),
        lastByUs == null ? null : lastByUs.toInstant(),
        new Due(row.getObject(6, OffsetDateTime.class).toInstant()));
  }
}
