package io.vinnrate.scoring.opportunity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The turns that transactions take: those that take over customers, and those that take over
 * opportunities. Any number of one kind run at a time, and none of the other, whatever the replica;
 * they wait in the order in which they ask.
 *
 * <p>So an opportunity is scored by what its customer is, or is there to be marked when the
 * customer becomes another one. A lock of each customer would do the same, but batches hold many,
 * in whatever order their events came, and would block each other. A transaction asks before it
 * locks any row, and keeps its turn until it ends.
 *
 * <p>Each is a statement that is sent in front of the first one, in the same round trip.
 */
final class Turns {

  /** Goes together with itself, not with {@link #OPPORTUNITIES}. */
  static final String CUSTOMERS = "LOCK TABLE customer_turn IN ROW EXCLUSIVE MODE;\n";

  /** Goes together with itself, not with {@link #CUSTOMERS}. */
  static final String OPPORTUNITIES = "LOCK TABLE customer_turn IN SHARE MODE;\n";

  private Turns() {}

  /** The rows of a statement that takes a turn first. */
  static ResultSet rows(PreparedStatement statement) throws SQLException {
    statement.execute();
    statement.getMoreResults();
    return statement.getResultSet();
  }
}
