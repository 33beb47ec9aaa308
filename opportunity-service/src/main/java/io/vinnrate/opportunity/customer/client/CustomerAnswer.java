package io.vinnrate.opportunity.customer.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.opportunity.customer.CustomerClass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of customer-service's answer; its other fields may come and go. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CustomerAnswer(
    UUID id,
    String name,
    @JsonProperty("class") @Nullable CustomerClass customerClass,
    Instant changedAt) {}
