package io.vinnrate.kit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Identifiers of aggregates and events: UUID version 7, so that they sort by creation time. */
public final class Identifiers {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Identifiers() {}

  /** Returns a new identifier, larger than every one that this process made before. */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
