package io.vinnrate.kit.overload;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How many requests one replica works on at a time. */
@ConfigMapping(prefix = "vinnrate.overload")
public interface OverloadSettings {

  /**
   * So many are worked on however long they take: as many as there are connections to the database,
   * or some of these would never be used.
   */
  @Min(1)
  @Max(100_000)
  int least();

  /** Never more than so many; with as many as {@link #least()} the limit is fixed. */
  @Min(1)
  @Max(100_000)
  int most();

  /** How long a typical request may take before fewer are worked on at a time. */
  Duration patience();
}
