package io.vinnrate.scoring.score.rest;

import io.vinnrate.scoring.model.Interval;
import io.vinnrate.scoring.score.Digits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An interval in JSON. */
@Schema(name = "Interval", description = "Where the win probability lies, given how much is known")
public record IntervalBody(
    @Schema(description = "0 to the win probability", examples = "0.2134", required = true)
        double low,
    @Schema(description = "The win probability to 1", examples = "0.5211", required = true)
        double high,
    @Schema(description = "The interval's probability", examples = "0.8", required = true)
        double level) {

  /** The interval, rounded for the wire. */
  public static IntervalBody of(Interval interval) {
    return new IntervalBody(
        Digits.onTheWire(interval.low()), Digits.onTheWire(interval.high()), interval.level());
  }
}
