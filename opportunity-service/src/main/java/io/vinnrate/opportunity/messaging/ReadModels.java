package io.vinnrate.opportunity.messaging;

import io.vinnrate.kit.rebuild.ReadModel;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is kept here by the events of others alone. */
final class ReadModels {

  /** A customer that was asked for has the version 0 until its first event. */
  @Produces
  @Singleton
  ReadModel customers(CustomerConsumer consumer) {
    return ReadModel.of("customers", consumer, "known_customer", "id")
        .keeping("live.version = 0")
        .followedBy(
            """
            UPDATE opportunity SET customer_class = known.class FROM known_customer AS known
            WHERE known.id = ANY(?::uuid[]) AND opportunity.customer_id = known.id
              AND opportunity.customer_class IS DISTINCT FROM known.class
            """);
  }

  @Produces
  @Singleton
  ReadModel scores(ScoreConsumer consumer) {
    return ReadModel.of("scores", consumer, "latest_score", "opportunity_id");
  }

  @Produces
  @Singleton
  ReadModel rubric(ModelConsumer consumer) {
    return ReadModel.of("rubric", consumer, "known_rubric", "model_id");
  }
}
