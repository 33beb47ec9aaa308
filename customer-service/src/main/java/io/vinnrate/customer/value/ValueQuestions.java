package io.vinnrate.customer.value;

import org.jspecify.annotations.Nullable;

/**
 * The four questions about value, answered in the seller's words.
 *
 * @param createdValueBefore what created value for the customer before
 * @param whyUs why it buys from us and not from a competitor
 * @param createsValueNow what creates value for it now
 * @param createMore how more can be created
 */
public record ValueQuestions(
    @Nullable String createdValueBefore,
    @Nullable String whyUs,
    @Nullable String createsValueNow,
    @Nullable String createMore) {

  /** None is answered. */
  public static final ValueQuestions UNANSWERED = new ValueQuestions(null, null, null, null);
}
