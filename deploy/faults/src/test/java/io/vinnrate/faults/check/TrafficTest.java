package io.vinnrate.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.faults.stack.Service;
import org.junit.jupiter.api.Test;

class TrafficTest {

  private final World world = new World();

  @Test
  void recordsThatComeAgainAndThoseThatComeLateAreToldApart() {
    world.records.clear();
    world.event(Service.SCORES, "o-1", 1, "score.computed", null, null);
    world.event(Service.SCORES, "o-1", 3, "score.computed", null, null);
    world.event(Service.SCORES, "o-1", 2, "score.computed", null, null);
    world.event(Service.SCORES, "o-1", 1, "score.computed", null, null);
    assertThat(Traffic.of(world.snapshot().records())).isEqualTo(new Traffic(4, 1, 1));
  }

  @Test
  void whatIsNoEventIsCountedOnly() {
    world.records.clear();
    world.deadLetter(Service.SCORING, World.POISON);
    world.deadLetter(Service.SCORING, World.POISON);
    assertThat(Traffic.of(world.snapshot().records())).isEqualTo(new Traffic(2, 0, 0));
  }
}
