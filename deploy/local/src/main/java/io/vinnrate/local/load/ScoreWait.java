package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.vinnrate.local.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Waits until opportunities are scored.
 *
 * @param patience for how long not one further score may come before it gives up
 * @param interval between two looks at those that still have none
 */
record ScoreWait(Duration patience, Duration interval) {

  static final ScoreWait STANDARD = new ScoreWait(Duration.ofSeconds(60), Duration.ofMillis(250));

  private static final String WHAT = "scoring";

  /**
   * The win probability of each opportunity by its id. Those that are missing had no score in time.
   *
   * @throws LoadException when the scoring service refuses to tell
   */
  Map<String, Double> forScores(SalesApi api, Collection<Loaded> loaded, Progress progress) {
    Map<String, Double> scores = new ConcurrentHashMap<>();
    List<Loaded> waiting = new ArrayList<>(loaded);
    long lastNews = System.nanoTime();
    while (!waiting.isEmpty() && System.nanoTime() - lastNews <= patience.toNanos()) {
      InFlight.each(waiting.iterator(), Loader.IN_FLIGHT, item -> look(api, item, scores));
      if (waiting.removeIf(item -> scores.containsKey(item.opportunityId()))) {
        lastNews = System.nanoTime();
      }
      progress.update(WHAT, scores.size(), loaded.size());
      if (!waiting.isEmpty()) {
        pause();
      }
    }
    progress.done("%s: %,d of %,d".formatted(WHAT, scores.size(), loaded.size()));
    return scores;
  }

  private static void look(SalesApi api, Loaded item, Map<String, Double> scores) {
    try {
      api.findScore(item.opportunityId())
          .map(ApiResponse::body)
          .filter(score -> tellsOf(score, item))
          .map(score -> score.path("winProbability").doubleValue())
          .ifPresent(probability -> scores.put(item.opportunityId(), probability));
    } catch (RefusedException e) {
      throw new LoadException("a score cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean tellsOf(JsonNode score, Loaded item) {
    return score.path("opportunityVersion").asLong(item.scoredVersion()) >= item.scoredVersion();
  }

  private void pause() {
    try {
      Thread.sleep(interval);
    } catch (InterruptedException e) {
      throw LoadException.interrupted(e);
    }
  }
}
