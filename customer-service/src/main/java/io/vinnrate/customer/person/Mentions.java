package io.vinnrate.customer.person;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.erasure.ErasedTexts;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where people may be named in free text of customers that are locked: in the notes of touchpoints
 * and in value cases.
 */
@ApplicationScoped
class Mentions {

  private static final String INVOLVED =
      """
      SELECT customer_id FROM person WHERE id = ?
      UNION SELECT customer_id FROM touchpoint WHERE person_id = ?
      """;

  private static final String UNLINK = "UPDATE touchpoint SET person_id = NULL WHERE person_id = ?";

  private static final String NOTES =
      "SELECT id, note FROM touchpoint WHERE customer_id = ANY(?) AND note IS NOT NULL";

  private static final String REPLACE_NOTES =
      """
      UPDATE touchpoint SET note = without.note
      FROM unnest(?::uuid[], ?::text[]) AS without (id, note) WHERE touchpoint.id = without.id
      """;

  private static final String QUESTIONS =
      """
      SELECT customer_id, created_value_before, why_us, creates_value_now, create_more
      FROM value_case WHERE customer_id = ANY(?)
      """;

  private static final String REPLACE_QUESTIONS =
      """
      UPDATE value_case SET created_value_before = without.created_value_before,
        why_us = without.why_us, creates_value_now = without.creates_value_now,
        create_more = without.create_more
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
        AS without (customer_id, created_value_before, why_us, creates_value_now, create_more)
      WHERE value_case.customer_id = without.customer_id
      """;

  private final Statements statements;

  Mentions(AgroalDataSource database) {
    this.statements = new Statements(database, "The free texts can't be read or written");
  }

  /** The customers that have something to do with a person. One SQL round trip. */
  List<UUID> customersOf(UUID person) {
    return statements.query(INVOLVED, List.of(person, person), row -> row.getObject(1, UUID.class));
  }

  /** No touchpoint is with the person any more. One SQL round trip. */
  void unlink(UUID person) {
    statements.update(UNLINK, List.of(person));
  }

  /** Takes texts out of all free texts of some customers. Two to four SQL round trips. */
  void erase(Collection<UUID> customers, ErasedTexts texts) {
    ColumnArray ids = ColumnArray.of("uuid", customers);
    List<Note> notes =
        replaced(statements.query(NOTES, List.of(ids), Note::read), it -> it.without(texts));
    if (!notes.isEmpty()) {
      statements.update(
          REPLACE_NOTES,
          List.of(column("uuid", notes, Note::id), column("text", notes, Note::text)));
    }
    List<Questions> questions =
        replaced(
            statements.query(QUESTIONS, List.of(ids), Questions::read), it -> it.without(texts));
    if (!questions.isEmpty()) {
      statements.update(
          REPLACE_QUESTIONS,
          List.of(
              column("uuid", questions, Questions::customerId),
              column("text", questions, Questions::createdValueBefore),
              column("text", questions, Questions::whyUs),
              column("text", questions, Questions::createsValueNow),
              column("text", questions, Questions::createMore)));
    }
  }

  /** What has become different. */
  private static <R> List<R> replaced(List<R> rows, Function<R, R> without) {
    return rows.stream().filter(row -> !without.apply(row).equals(row)).map(without).toList();
  }

  private static <R> ColumnArray column(
      String type, List<R> rows, Function<? super R, ? extends @Nullable Object> of) {
    return ColumnArray.of(type, rows, of);
  }

  private record Note(UUID id, String text) {

    static Note read(ResultSet row) throws SQLException {
      return new Note(row.getObject(1, UUID.class), row.getString(2));
    }

    Note without(ErasedTexts texts) {
      return new Note(id, texts.outOf(text));
    }
  }

  private record Questions(
      UUID customerId,
      @Nullable String createdValueBefore,
      @Nullable String whyUs,
      @Nullable String createsValueNow,
      @Nullable String createMore) {

    static Questions read(ResultSet row) throws SQLException {
      return new Questions(
          row.getObject(1, UUID.class),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getString(5));
    }

    Questions without(ErasedTexts texts) {
      return new Questions(
          customerId,
          texts.outOfAny(createdValueBefore),
          texts.outOfAny(whyUs),
          texts.outOfAny(createsValueNow),
          texts.outOfAny(createMore));
    }
  }
}
