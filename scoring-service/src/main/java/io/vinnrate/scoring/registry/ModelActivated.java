package io.vinnrate.scoring.registry;

import io.vinnrate.scoring.model.Model;
import java.time.Instant;
import java.util.UUID;

/**
 * A model came into force.
 *
 * @param activation counts the activations, from 1
 */
public record ModelActivated(long activation, Model model, Instant at) {

  /** The one aggregate of these events: which model is in force. */
  public static final UUID AGGREGATE = UUID.fromString("00000000-0000-7000-8000-000000000001");
}
