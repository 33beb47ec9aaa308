package io.vinnrate.kit.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the row that a result stands at, or a whole result, which stands before its first row. */
@FunctionalInterface
public interface ResultReader<T extends @Nullable Object> {

  /** Gives what is read; what the result stands at is valid only until this returns. */
  T read(ResultSet result) throws SQLException;
}
