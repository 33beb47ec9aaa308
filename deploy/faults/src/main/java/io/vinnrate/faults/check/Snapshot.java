package io.vinnrate.faults.check;

import io.vinnrate.faults.stack.Service;
import io.vinnrate.faults.work.Attempt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the verdict is about, at one moment: plain data.
 *
 * @param journal what callers were answered
 * @param records what was sent to the topics, in the order of each partition
 * @param customers customer-service's, by id
 * @param opportunities opportunity-service's, by id
 * @param knownCustomers the customers that each consuming service knows, by id
 * @param scored scoring-service's opportunities, by id
 * @param latestScores opportunity-service's scores, by the opportunity's id
 * @param scores the history of scores
 * @param outbox how many events wait in each service
 * @param poison what was sent to topics and can't be applied
 * @param parked what each service has put aside
 */
public record Snapshot(
    List<Attempt> journal,
    List<Published> records,
    Map<String, Customer> customers,
    Map<String, Opportunity> opportunities,
    Map<Service, Map<String, KnownCustomer>> knownCustomers,
    Map<String, Scored> scored,
    Map<String, LatestScore> latestScores,
    List<Score> scores,
    Map<Service, Long> outbox,
    Set<Place> poison,
    Map<Service, List<Place>> parked) {

  /** Where a record is. */
  public record Place(String topic, int partition, long offset) {}

  /**
   * A record of a topic.
   *
   * @param place where it is
   * @param key its key
   * @param eventId the event's id, the same each time that it is sent; empty for what is no event
   * @param type the event's type
   * @param version the aggregate's version
   * @param text the name or title that it tells
   * @param birth the territory that it tells
   * @param of where the message was that a dead letter tells of
   */
  public record Published(
      Place place,
      String key,
      String eventId,
      String type,
      long version,
      @Nullable String text,
      @Nullable String birth,
      @Nullable Place of) {

    boolean isDeletion() {
      return type.endsWith(".deleted.v1");
    }
  }

  /**
   * A customer's row.
   *
   * @param version what callers change counts it
   * @param revision what is published counts it
   * @param birth the mark of the request that made it
   */
  public record Customer(long version, long revision, String name, @Nullable String birth) {}

  /**
   * An opportunity's row.
   *
   * @param birth the mark of the request that made it
   * @param factors what it is assessed with, as canonical JSON
   */
  public record Opportunity(long version, String title, @Nullable String birth, String factors) {}

  /** A customer as another service knows it; the name is null when it was deleted. */
  public record KnownCustomer(long version, @Nullable String name) {}

  /**
   * An opportunity as scoring-service knows it.
   *
   * @param deleted whether its owner has deleted it
   * @param scoreId its latest score
   * @param scoreVersion how many events of its score there were
   */
  public record Scored(
      long version, boolean deleted, @Nullable String scoreId, long scoreVersion) {}

  /** The latest score as opportunity-service knows it. */
  public record LatestScore(long version, boolean deleted) {}

  /**
   * A score.
   *
   * @param version that of the opportunity
   * @param factors what was known directly, as canonical JSON
   */
  public record Score(
      String id, String opportunityId, long version, String model, String input, String factors) {}

  /** Copies what it is given. */
  public Snapshot {
    journal = List.copyOf(journal);
    records = List.copyOf(records);
    customers = Map.copyOf(customers);
    opportunities = Map.copyOf(opportunities);
    knownCustomers = Map.copyOf(knownCustomers);
    scored = Map.copyOf(scored);
    latestScores = Map.copyOf(latestScores);
    scores = List.copyOf(scores);
    outbox = Map.copyOf(outbox);
    poison = Set.copyOf(poison);
    parked = Map.copyOf(parked);
  }

  /** The records of one topic. */
  List<Published> records(String topic) {
    return records.stream().filter(it -> it.place().topic().equals(topic)).toList();
  }
}
