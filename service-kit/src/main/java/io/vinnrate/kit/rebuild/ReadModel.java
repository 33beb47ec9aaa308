package io.vinnrate.kit.rebuild;

import io.vinnrate.kit.inbox.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A table that is kept by the events of a compacted topic alone. There is another one of its name
 * and shape in the schema {@code rebuilding}, where it is built anew.
 *
 * @param name what callers call it, in kebab case
 * @param source the events that it is kept by; what they do to the table is all that they do there
 * @param table its name
 * @param key the column that is its primary key: the id of what an event tells of
 * @param kept SQL: which rows no event may have told of, so that they stay when none does
 * @param turn SQL that a transaction runs before it changes the table; null for none
 * @param consequence SQL that follows from changed rows, with their keys as its one parameter, of
 *     the type {@code text[]}; null for none
 */
public record ReadModel(
    String name,
    Subscription source,
    String table,
    String key,
    String kept,
    @Nullable String turn,
    @Nullable String consequence) {

  /** One of which each row comes of an event, and nothing follows from it. */
  public static ReadModel of(String name, Subscription source, String table, String key) {
    return new ReadModel(name, source, table, key, "false", null, null);
  }

  /** The same with rows that stay although no event tells of them. */
  public ReadModel keeping(String condition) {
    return new ReadModel(name, source, table, key, condition, turn, consequence);
  }

  /** The same with SQL that comes before a change. */
  public ReadModel after(String statement) {
    return new ReadModel(name, source, table, key, kept, statement, consequence);
  }

  /** The same with SQL that follows from changed rows. */
  public ReadModel followedBy(String statement) {
    return new ReadModel(name, source, table, key, kept, turn, statement);
  }
}
