package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Brings the services to what a deal says: upserts its customer and its opportunity, then closes
 * it. Doing it again changes nothing.
 */
final class DealLoader {

  private static final List<String> OPTIONAL =
      List.of("situation", "productSegment", "owner", "buyingProcess");

  private final SalesApi api;

  DealLoader(SalesApi api) {
    this.api = api;
  }

  /**
   * Loads one deal.
   *
   * @throws RefusedException when a service refuses it, or it is closed with another outcome
   */
  Loaded load(Deal deal) {
    Optional<ApiResponse> before = api.findOpportunity(deal.externalId());
    if (before.isPresent()) {
      requireSameOutcome(before.get(), deal);
    }
    ObjectNode body = deal.opportunity().deepCopy();
    body.put("customerId", deal.customer().idFrom(api));
    before.ifPresent(found -> keepWhatIsNotSaid(body, found));
    ApiResponse upserted = api.putOpportunity(deal.externalId(), body);
    ApiResponse after =
        deal.closure().isPresent() && isOpen(upserted)
            ? close(deal, deal.closure().get(), upserted)
            : upserted;
    return new Loaded(
        after.id(),
        change(before, after),
        deal.closure().map(Deal.Closure::outcome),
        scoredVersion(before, upserted));
  }

  /**
   * An upsert replaces; by itself it keeps only the stage, and the assessment, that are left out.
   */
  private static void keepWhatIsNotSaid(ObjectNode body, ApiResponse found) {
    for (String field : OPTIONAL) {
      if (!body.has(field) && found.body().has(field)) {
        body.set(field, found.body().path(field));
      }
    }
  }

  /** Closes the deal's opportunity, which is open in the given state. */
  ApiResponse close(Deal deal, Deal.Closure closure, ApiResponse open) {
    try {
      return api.close(open.id(), open.etag(), closure.body());
    } catch (RefusedException e) {
      // The answer to a first attempt may be lost: then the second finds it closed.
      return api.findOpportunity(deal.externalId())
          .filter(found -> status(found).equals(closure.outcome().word()))
          .orElseThrow(() -> e);
    }
  }

  private static void requireSameOutcome(ApiResponse before, Deal deal) {
    Optional<String> wanted = deal.closure().map(closure -> closure.outcome().word());
    if (wanted.isPresent() && !isOpen(before) && !status(before).equals(wanted.get())) {
      throw new RefusedException(
          Problem.ofField(
              "outcome", "it is closed as " + status(before) + ", not " + wanted.get()));
    }
  }

  static boolean isOpen(ApiResponse opportunity) {
    return status(opportunity).equals(Outcome.OPEN.word());
  }

  private static String status(ApiResponse opportunity) {
    return opportunity.body().path("status").asText();
  }

  private static long version(ApiResponse opportunity) {
    return opportunity.body().path("version").asLong();
  }

  private static Loaded.Change change(Optional<ApiResponse> before, ApiResponse after) {
    if (before.isEmpty()) {
      return Loaded.Change.CREATED;
    }
    return version(before.get()) == version(after)
        ? Loaded.Change.UNCHANGED
        : Loaded.Change.CHANGED;
  }

  /** Only a changed assessment makes an earlier score stale. */
  private static long scoredVersion(Optional<ApiResponse> before, ApiResponse upserted) {
    boolean stale = before.isPresent() && !inputs(before.get()).equals(inputs(upserted));
    return stale ? version(upserted) : 0;
  }

  private record Inputs(JsonNode factors, JsonNode answers) {}

  private static Inputs inputs(ApiResponse opportunity) {
    JsonNode assessment = opportunity.body().path("assessment");
    return new Inputs(assessment.path("factors"), assessment.path("answers"));
  }
}
