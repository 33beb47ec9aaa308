package io.vinnrate.scoring.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.kit.access.Reach;
import io.vinnrate.scoring.access.OpportunityReach.Condition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpportunityReachTest {

  @Test
  void nothingIsAskedOfOpportunitiesWhenNothingIsOutOfReach() {
    assertThat(Condition.of(Reach.ALL)).isEqualTo(new Condition("", List.of()));
  }

  @Test
  void eachLimitHoldsAndOneOfItsValuesIsEnough() {
    Reach reach =
        Reach.of(Map.of("territory", List.of("west"), "owner", List.of("kari", "o'hara")));
    assertThat(Condition.of(reach))
        .isEqualTo(
            new Condition(
                " AND o.owner IN (?, ?) AND o.territory IN (?)",
                List.of("kari", "o'hara", "west")));
  }

  @Test
  void aLimitWithoutValuesLeavesNothing() {
    Reach reach = Reach.of(Map.of("owner", List.of(), "team", List.of("north")));
    assertThat(Condition.of(reach))
        .isEqualTo(new Condition(" AND false AND o.team IN (?)", List.of("north")));
  }

  @Test
  void nothingIsWithinALimitOnWhatOpportunitiesDoNotHave() {
    Reach reach = Reach.of(Map.of("region", List.of("north")));
    assertThat(Condition.of(reach)).isEqualTo(new Condition(" AND false", List.of()));
  }
}
