package io.vinnrate.scoring.opportunity.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.scoring.model.CustomerClass;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.score.StoredScore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as it was when its opportunity was scored, in JSON. */
@Schema(name = "ScoredCustomer", description = "The customer as it was when this was scored")
record ScoredCustomerBody(
    @Schema(description = "Its class in the ABC analysis; absent while it had none", examples = "A")
        @JsonProperty("class")
        @Nullable CustomerClass customerClass,
    @Schema(
            description = "Its loyalty index, 0 to 100; absent while it had none",
            examples = "82.5")
        @Nullable Double loyaltyIndex) {

  /** The customer of a score; null when neither was known. */
  static @Nullable ScoredCustomerBody of(StoredScore score) {
    CustomerFacts facts = score.known().facts().customer();
    return facts == null || !facts.tellsStanding()
        ? null
        : new ScoredCustomerBody(facts.customerClass(), facts.loyaltyIndex());
  }
}
