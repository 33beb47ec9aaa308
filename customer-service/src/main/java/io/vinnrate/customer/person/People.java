package io.vinnrate.customer.person;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.Effect;
import io.vinnrate.customer.PeopleAtCustomers;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people at customers, where they are kept. Each method is one SQL round trip. */
@ApplicationScoped
class People implements PeopleAtCustomers {

  private static final String COLUMNS = "id, name, title, email, telephone, customer_id";

  private static final String PUT =
      """
      INSERT INTO person AS kept (id, customer_id, name, title, email, telephone)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, title = excluded.title,
        email = excluded.email, telephone = excluded.telephone
      WHERE kept.customer_id = excluded.customer_id AND (kept.*) IS DISTINCT FROM (excluded.*)
      RETURNING old.id IS NULL
      """;

  private static final String SELECT = "SELECT " + COLUMNS + " FROM person WHERE ";

  private static final String COUNT = "SELECT count(*) FROM person WHERE customer_id = ?";

  private static final String LIST = SELECT + "customer_id = ? ORDER BY id";

  private static final String REMOVE = "DELETE FROM person WHERE customer_id = ? AND id = ?";

  private final Statements statements;

  People(AgroalDataSource database) {
    this.statements = new Statements(database, "The people can't be read or written");
  }

  /** Keeps what is said of somebody at a customer; no effect on somebody at another customer. */
  Effect put(UUID customerId, Person person) {
    return statements
        .first(
            PUT,
            Arrays.asList(
                person.id(),
                customerId,
                person.name(),
                person.title(),
                person.email(),
                person.telephone()),
            row -> row.getBoolean(1) ? Effect.CREATED : Effect.CHANGED)
        .orElse(Effect.NONE);
  }

  Optional<Located> find(UUID id) {
    return statements.first(SELECT + "id = ?", List.of(id), People::read);
  }

  @Override
  public boolean isAt(UUID personId, UUID customerId) {
    return find(personId).filter(it -> it.customerId().equals(customerId)).isPresent();
  }

  int count(UUID customerId) {
    return statements.first(COUNT, List.of(customerId), row -> row.getInt(1)).orElseThrow();
  }

  /** All of a customer, in the order of their ids. */
  List<Person> of(UUID customerId) {
    return statements.query(LIST, List.of(customerId), row -> read(row).person());
  }

  /** Forgets somebody; false when there is nobody. */
  boolean remove(UUID customerId, UUID id) {
    return statements.update(REMOVE, List.of(customerId, id)) > 0;
  }

  private static Located read(ResultSet row) throws SQLException {
    return new Located(
        row.getObject(6, UUID.class),
        new Person(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5)));
  }

  /** Somebody, and at which customer. */
  record Located(UUID customerId, Person person) {}
}
