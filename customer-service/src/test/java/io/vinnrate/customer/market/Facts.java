package io.vinnrate.customer.market;

import io.vinnrate.customer.Assignment;
import io.vinnrate.customer.Behaviour;
import io.vinnrate.customer.BuyingProcess;
import io.vinnrate.customer.CustomerDetails;
import io.vinnrate.customer.Degree;
import io.vinnrate.customer.NeedKind;
import io.vinnrate.customer.Needs;
import io.vinnrate.customer.Profile;
import io.vinnrate.customer.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts that filters ask for, by number, so that tests can take each in turn.
 *
 * @param values one for each fact, null where it is unknown
 */
record Facts(List<@Nullable Object> values) {

  /** Every value that a fact can have in these tests. */
  static final List<List<? extends Comparable<?>>> RANGES =
      List.of(
          List.of("Construction", "Energy", "Fishing"),
          List.of("NO", "SE", "DK"),
          List.of("Vestland", "Oslo", "Troms"),
          List.of(0, 1, 2, 3, 4),
          List.of(Trend.values()),
          List.of(Degree.values()),
          List.of(Degree.values()),
          List.of(Degree.values()),
          List.of(0, 1, 2, 3, 4),
          List.of(Trend.values()),
          List.of(NeedKind.values()),
          List.of(BuyingProcess.values()),
          List.of(Degree.values()),
          List.of(Degree.values()),
          List.of(Degree.values()));

  static final int COUNT = RANGES.size();

  /** Nothing is known. */
  static Facts unknown() {
    return new Facts(Arrays.asList(new Object[COUNT]));
  }

  /** Each fact is known with this probability. */
  static Facts random(Random random, double known) {
    List<@Nullable Object> values = new ArrayList<>();
    for (List<? extends Comparable<?>> range : RANGES) {
      values.add(random.nextDouble() < known ? range.get(random.nextInt(range.size())) : null);
    }
    return new Facts(values);
  }

  Facts with(int fact, Object value) {
    List<@Nullable Object> changed = new ArrayList<>(values);
    changed.set(fact, value);
    return new Facts(changed);
  }

  CustomerDetails toDetails() {
    return new CustomerDetails(
        null,
        "Someone",
        null,
        new Profile(at(0), at(1), at(2), at(3)),
        new Behaviour(at(4), at(5), at(6), at(7), at(8), at(9)),
        new Needs(at(10), at(11), at(12), at(13), at(14)),
        null,
        Assignment.NONE);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows the fact
  private <T> @Nullable T at(int fact) {
    return (@Nullable T) values.get(fact);
  }

  /**
   * The conditions on the same facts.
   *
   * @param values sets of values or ranges, null where nothing is asked
   */
  record Conditions(List<@Nullable Object> values) {

    static Conditions none() {
      return new Conditions(Arrays.asList(new Object[COUNT]));
    }

    /** At least one condition, and each other one with this probability. */
    static Conditions random(Random random, double asked) {
      Conditions conditions = none().with(random.nextInt(COUNT), random);
      for (int fact = 0; fact < COUNT; fact++) {
        if (random.nextDouble() < asked) {
          conditions = conditions.with(fact, random);
        }
      }
      return conditions;
    }

    private Conditions with(int fact, Random random) {
      return with(fact, isNumber(fact) ? range(random) : someOf(RANGES.get(fact), random));
    }

    Conditions with(int fact, @Nullable Object condition) {
      List<@Nullable Object> changed = new ArrayList<>(values);
      changed.set(fact, condition);
      return new Conditions(changed);
    }

    /** The same conditions as filters of one condition each. */
    List<SegmentFilter> apart() {
      List<SegmentFilter> apart = new ArrayList<>();
      for (int fact = 0; fact < COUNT; fact++) {
        if (values.get(fact) != null) {
          apart.add(none().with(fact, values.get(fact)).toFilter());
        }
      }
      return apart;
    }

    SegmentFilter toFilter() {
      return new SegmentFilter(
          new ProfileFilter(set(0), set(1), set(2), range(3)),
          new BehaviourFilter(set(4), set(5), set(6), set(7), range(8), set(9)),
          new NeedsFilter(set(10), set(11), set(12), set(13), set(14)));
    }

    @SuppressWarnings("unchecked") // the caller knows the fact
    private <T> Set<T> set(int fact) {
      Object condition = values.get(fact);
      return condition == null ? Set.of() : (Set<T>) condition;
    }

    private @Nullable Range range(int fact) {
      return (Range) values.get(fact);
    }

    static boolean isNumber(int fact) {
      return RANGES.get(fact).getFirst() instanceof Integer;
    }

    private static Range range(Random random) {
      int one = random.nextInt(5);
      int other = random.nextInt(5);
      return switch (random.nextInt(3)) {
        case 0 -> new Range(one, null);
        case 1 -> new Range(null, other);
        default -> new Range(Math.min(one, other), Math.max(one, other));
      };
    }

    private static Set<Object> someOf(List<? extends Comparable<?>> range, Random random) {
      List<Object> shuffled = new ArrayList<>(range);
      Collections.shuffle(shuffled, random);
      return new HashSet<>(shuffled.subList(0, 1 + random.nextInt(range.size())));
    }
  }
}
