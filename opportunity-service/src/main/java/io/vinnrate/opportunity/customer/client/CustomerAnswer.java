package io.vinnrate.opportunity.customer.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/** What is read of customer-service's answer; its other fields may come and go. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CustomerAnswer(UUID id, long version, String name, Instant changedAt) {}
