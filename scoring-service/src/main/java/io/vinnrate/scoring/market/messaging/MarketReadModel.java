package io.vinnrate.scoring.market.messaging;

import io.vinnrate.kit.rebuild.ReadModel;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The market matrix, which is known by its events alone. */
final class MarketReadModel {

  /** There is one matrix: it is replaced, and stays when no event tells of it. */
  @Produces
  @Singleton
  ReadModel matrix(MarketMatrixConsumer consumer) {
    return ReadModel.of("market-matrix", consumer, "market_matrix", "one").keeping("true");
  }
}
