package io.vinnrate.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachConditionTest {

  private static final Set<String> COLUMNS = Set.of("owner", "team", "territory");

  @Test
  void nothingIsAskedWhenNothingIsOutOfReach() {
    assertThat(condition(Reach.ALL)).isEqualTo(new ReachCondition("", List.of()));
  }

  @Test
  void eachLimitHoldsAndOneOfItsValuesIsEnough() {
    Reach reach =
        Reach.of(Map.of("territory", List.of("west"), "owner", List.of("kari", "o'hara")));
    assertThat(condition(reach))
        .isEqualTo(
            new ReachCondition(
                " AND o.owner IN (?, ?) AND o.territory IN (?)",
                List.of("kari", "o'hara", "west")));
  }

  @Test
  void aLimitWithoutValuesLeavesNothing() {
    Reach reach = Reach.of(Map.of("owner", List.of(), "team", List.of("north")));
    assertThat(condition(reach))
        .isEqualTo(new ReachCondition(" AND false AND o.team IN (?)", List.of("north")));
  }

  @Test
  void nothingIsWithinALimitOnWhatThereIsNoColumnOf() {
    Reach reach = Reach.of(Map.of("region", List.of("north")));
    assertThat(condition(reach)).isEqualTo(new ReachCondition(" AND false", List.of()));
  }

  private static ReachCondition condition(Reach reach) {
    return ReachCondition.of(reach, COLUMNS, "o.");
  }
}
