package io.vinnrate.kit.erasure;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The copies that the kit keeps of what was said to a service and by it: answers of requests and of
 * lines that carried an Idempotency-Key, events that wait for Kafka, and messages that were parked.
 */
@ApplicationScoped
public class StoredCopies {

  /** A broken escape may hide any text, so those with escapes are all looked at. */
  private static final String PARKED =
      """
      SELECT ctid::text, key, headers::text, payload, reason FROM inbox_parked
      WHERE EXISTS (
          SELECT FROM unnest(?::text[]) AS probe
          WHERE position(convert_to(probe, 'UTF8') IN coalesce(payload, '')
            || coalesce(key, '') || convert_to(headers::text || reason, 'UTF8')) > 0)
        OR position(convert_to('\\u', 'UTF8') IN payload) > 0
      FOR UPDATE
      """;

  private static final String REPLACE_PARKED =
      """
      UPDATE inbox_parked SET key = without.key, headers = without.headers,
        payload = without.payload, reason = without.reason
      FROM unnest(?::tid[], ?::bytea[], ?::jsonb[], ?::bytea[], ?::text[])
        AS without (place, key, headers, payload, reason)
      WHERE inbox_parked.ctid = without.place
      """;

  private final Statements statements;

  StoredCopies(AgroalDataSource database) {
    this.statements = new Statements(database, "The stored copies can't be read or written");
  }

  /**
   * Takes texts out of all of them. Reads each of the four tables as a whole, so it takes as long
   * as they are large: they keep what is a day old at most, and what waits to be looked at. Four to
   * eight SQL round trips, none when there are no texts.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(ErasedTexts texts) {
    if (texts.isEmpty()) {
      return;
    }
    ErasedJson json = new ErasedJson(texts);
    ColumnArray probes = ColumnArray.of("text", texts.probes());
    eraseBodies("idempotent_request", "body", probes, json);
    eraseBodies("answered_line", "answer", probes, json);
    eraseBodies("outbox", "payload", probes, json);
    List<Parked> parked = statements.query(PARKED, List.of(probes), Parked::read);
    replace(parked, parked.stream().map(it -> it.without(texts, json)).toList());
  }

  private void eraseBodies(String table, String column, ColumnArray probes, ErasedJson json) {
    String find =
        """
        SELECT ctid::text, %2$s FROM %1$s WHERE EXISTS (
          SELECT FROM unnest(?::text[]) AS probe
          WHERE position(convert_to(probe, 'UTF8') IN %2$s) > 0)
        FOR UPDATE
        """
            .formatted(table, column);
    List<Body> bodies = statements.query(find, List.of(probes), Body::read);
    List<Body> without = bodies.stream().map(it -> it.without(json)).toList();
    if (!without.equals(bodies)) {
      replaceBodies(table, column, without);
    }
  }

  private void replaceBodies(String table, String column, List<Body> bodies) {
    String replace =
        """
        UPDATE %1$s SET %2$s = without.body
        FROM unnest(?::tid[], ?::bytea[]) AS without (place, body) WHERE %1$s.ctid = without.place
        """
            .formatted(table, column);
    statements.update(
        replace,
        List.of(column("tid", bodies, Body::place), column("bytea", bodies, Body::content)));
  }

  private void replace(List<Parked> parked, List<Parked> without) {
    if (!without.equals(parked)) {
      statements.update(
          REPLACE_PARKED,
          List.of(
              column("tid", without, Parked::place),
              column("bytea", without, Parked::key),
              column("jsonb", without, Parked::headers),
              column("bytea", without, Parked::payload),
              column("text", without, Parked::reason)));
    }
  }

  private static <R> ColumnArray column(
      String type, Collection<R> rows, Function<? super R, ? extends @Nullable Object> of) {
    return ColumnArray.of(type, rows, of);
  }

  /**
   * What one row holds.
   *
   * @param place where the row is, until the transaction ends
   */
  @SuppressWarnings("ArrayRecordComponent") // what is not replaced is the same array
  private record Body(String place, byte[] content) {

    static Body read(ResultSet row) throws SQLException {
      return new Body(row.getString(1), row.getBytes(2));
    }

    Body without(ErasedJson json) {
      return new Body(place, json.outOf(content));
    }
  }

  /**
   * A message that was parked.
   *
   * @param place where its row is, until the transaction ends
   */
  @SuppressWarnings("ArrayRecordComponent") // what is not replaced is the same array
  private record Parked(
      String place,
      byte @Nullable [] key,
      String headers,
      byte @Nullable [] payload,
      String reason) {

    static Parked read(ResultSet row) throws SQLException {
      return new Parked(
          row.getString(1), row.getBytes(2), row.getString(3), row.getBytes(4), row.getString(5));
    }

    Parked without(ErasedTexts texts, ErasedJson json) {
      return new Parked(
          place,
          key == null ? null : json.outOf(key),
          json.outOf(headers),
          payload == null ? null : json.outOf(payload),
          texts.areAnywhereIn(reason) ? ErasedTexts.ERASED : reason);
    }
  }
}
