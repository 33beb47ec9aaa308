package io.vinnrate.bench.create;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one transaction, with parameters such as {@code :id}: what an empty line
 * separates goes in round trips of its own.
 *
 * @param roundTrips each prepared and bound at once; the last one is the commit
 */
record SqlScript(List<RoundTrip> roundTrips) {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

  SqlScript {
    roundTrips = List.copyOf(roundTrips);
  }

  /** One that comes beside this class. */
  static SqlScript named(String name) {
    try (InputStream in = Objects.requireNonNull(SqlScript.class.getResourceAsStream(name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new SqlScript(
          Arrays.stream(text.strip().split("\n\n"))
              .filter(sql -> !sql.equals("COMMIT"))
              .map(RoundTrip::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prepares it on a connection. */
  Prepared on(Connection connection) throws SQLException {
    List<PreparedStatement> statements = new ArrayList<>();
    for (RoundTrip roundTrip : roundTrips) {
      statements.add(connection.prepareStatement(roundTrip.sql()));
    }
    connection.setAutoCommit(false);
    return new Prepared(connection, roundTrips, statements);
  }

  /** One or more statements that go together. */
  record RoundTrip(String sql, List<String> parameters) {

    static RoundTrip of(String text) {
      return new RoundTrip(
          PARAMETER.matcher(text).replaceAll("?"),
          PARAMETER.matcher(text).results().map((MatchResult it) -> it.group(1)).toList());
    }
  }

  /** One that a connection is ready for. */
  record Prepared(
      Connection connection, List<RoundTrip> roundTrips, List<PreparedStatement> statements) {

    /**
     * Runs it.
     *
     * @param values of its parameters
     */
    void run(Map<String, ? extends @Nullable Object> values) throws SQLException {
      for (int i = 0; i < statements.size(); i++) {
        PreparedStatement statement = statements.get(i);
        int index = 0;
        for (String parameter : roundTrips.get(i).parameters()) {
          bind(statement, ++index, values.get(parameter));
        }
        statement.execute();
      }
      connection.commit();
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value)
        throws SQLException {
      switch (value) {
        case null -> statement.setNull(index, Types.NULL);
        case Column column ->
            statement.setArray(
                index, statement.getConnection().createArrayOf(column.type(), column.array()));
        case Json json -> statement.setObject(index, json.text(), Types.OTHER);
        default -> statement.setObject(index, value);
      }
    }
  }

  /** An array of one value. */
  record Column(String type, @Nullable Object value) {

    /** The driver wants bytes as an array of its own kind. */
    private @Nullable Object[] array() {
      return value instanceof byte[] bytes ? new byte[][] {bytes} : new Object[] {value};
    }
  }

  /** A value of the type jsonb. */
  record Json(String text) {}
}
