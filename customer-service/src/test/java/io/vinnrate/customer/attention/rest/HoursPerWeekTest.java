package io.vinnrate.customer.attention.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoursPerWeekTest {

  @Test
  void hoursAreWholeMinutes() {
    assertThat(HoursPerWeek.parse("37.5").minutes()).isEqualTo(2_250);
    assertThat(HoursPerWeek.parse("0.05").minutes()).isEqualTo(3);
    assertThat(HoursPerWeek.parse("10000").minutes()).isEqualTo(600_000);
  }
}
