package io.vinnrate.kit.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which objects a caller may read and change: those whose attributes have one of the values that a
 * limit allows, for every limit. Without limits all objects are within reach; a limit without
 * values leaves nothing.
 *
 * @param limits the allowed values by attribute
 */
public record Reach(SortedMap<String, SortedSet<String>> limits) {

  /** Everything. */
  public static final Reach ALL = of(Map.of());

  public Reach {
    limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
  }

  /**
   * The reach with the given limits.
   *
   * @param limits the allowed values by attribute
   */
  public static Reach of(Map<String, ? extends Collection<String>> limits) {
    SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
    limits.forEach(
        (attribute, values) ->
            sorted.put(attribute, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
    return new Reach(sorted);
  }

  /** Says whether nothing is out of reach. */
  public boolean isAll() {
    return limits.isEmpty();
  }

  /**
   * The values that an attribute may have; null when it may have any.
   *
   * @param attribute its name
   */
  public @Nullable SortedSet<String> allowed(String attribute) {
    return limits.get(attribute);
  }

  /**
   * Says whether an object is within reach.
   *
   * @param attributes the object's values; what it lacks is within no limit
   */
  public boolean includes(Attributes attributes) {
    return limits.entrySet().stream()
        .allMatch(
            limit -> {
              String value = attributes.value(limit.getKey());
              return value != null && limit.getValue().contains(value);
            });
  }

  /** What an object has of the attributes that limits speak of. */
  @FunctionalInterface
  public interface Attributes {

    /**
     * The value of an attribute; null when the object has none.
     *
     * @param attribute its name
     */
    @Nullable String value(String attribute);
  }
}
