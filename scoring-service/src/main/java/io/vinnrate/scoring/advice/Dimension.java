package io.vinnrate.scoring.advice;

import io.vinnrate.kit.json.WireName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What has one value for each opportunity, and what advice can demand of it. */
public enum Dimension {
  STATUS(standing -> WireName.of(standing.status()), "open", "won", "lost", "abandoned"),
  PHASE(Standing::phase, "interest", "sellingIn", "buying", "afterPurchase"),
  STAGE(
      Standing::stage,
      "tacticalMarketing",
      "segmenting",
      "prospecting",
      "customerMeetings",
      "meetingFollowUp",
      "closing",
      "delivery",
      "resale"),
  NEED_LEVEL(Standing::needLevel, "latent", "conscious", "buyingVision", Dimension.UNKNOWN),
  BUYING_PROCESS(
      standing -> wire(standing.buyingProcess()),
      "onTheSpot",
      "quickCheck",
      "thoroughCheck",
      "veryThoroughCheck",
      Dimension.UNKNOWN),
  DIFFICULTY(
      standing -> wire(standing.buying().difficulty().orElse(null)),
      "veryEasy",
      "relativelyEasy",
      "challenging",
      "veryChallenging",
      Dimension.UNKNOWN),
  CLASS(Standing::customerClass, "N", "A", "B", "C", Dimension.UNKNOWN),
  WEAKEST_FACTOR(
      standing -> wire(standing.weakestFactor()),
      "need",
      "solution",
      "value",
      "access",
      "salesProcess");

  /** What stands for a value that is not known. */
  static final String UNKNOWN = "unknown";

  private final Function<Standing, @Nullable String> reading;
  private final List<String> possible;

  Dimension(Function<Standing, @Nullable String> reading, String... possible) {
    this.reading = reading;
    this.possible = List.of(possible);
  }

  /** Its name in the catalogue and on the wire. */
  public String key() {
    return WireName.of(this);
  }

  /** What it can be. */
  public List<String> possible() {
    return possible;
  }

  /** What it is where an opportunity stands. */
  String of(Standing standing) {
    String value = reading.apply(standing);
    return value == null ? UNKNOWN : value;
  }

  /** The dimension of this name; empty when there is none. */
  public static Optional<Dimension> ofKey(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }

  private static @Nullable String wire(@Nullable Enum<?> value) {
    return value == null ? null : WireName.of(value);
  }
}
