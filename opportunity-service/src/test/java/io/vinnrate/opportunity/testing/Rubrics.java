package io.vinnrate.opportunity.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vinnrate.kit.testing.Contracts;
import io.vinnrate.kit.testing.EventTopic;
import io.vinnrate.opportunity.rubric.ActiveRubric;
import io.vinnrate.opportunity.rubric.Rubric;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Activates rubrics as scoring-service does, by events, and waits until this service has learned
 * them.
 */
@ApplicationScoped
public class Rubrics {

  /** Where the active model is told of. */
  public static final EventTopic MODELS = new EventTopic("vinnrate.topics.models");

  private static final String DEFAULT = "default-1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ActiveRubric active;

  Rubrics(ActiveRubric active) {
    this.active = active;
  }

  /** Makes the rubric that comes with the product the active one. */
  public void activateDefault() {
    if (active.find().filter(it -> it.version().equals(DEFAULT)).isEmpty()) {
      send(sample().data());
    }
  }

  /** Makes a rubric of these criteria and answers the active one. */
  public void activate(String version, Map<String, List<String>> criteria) {
    List<Map<String, Object>> list =
        criteria.entrySet().stream()
            .map(it -> Map.of("key", it.getKey(), "answers", keys(it.getValue())))
            .toList();
    try {
      send(JSON.writeValueAsString(Map.of("rubric", Map.of("version", version, "criteria", list))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Map<String, String>> keys(List<String> answers) {
    return answers.stream().map(key -> Map.of("key", key)).toList();
  }

  private void send(String data) {
    long activation = nextActivation();
    Contracts.Sample sample = sample();
    Map<String, String> headers = new LinkedHashMap<>(sample.headers());
    headers.put("ce_aggregateversion", Long.toString(activation));
    MODELS.send(sample.key(), headers, data);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> active.find().filter(it -> it.activation() == activation).isPresent());
  }

  /** The number of the activation after the present one. */
  public long nextActivation() {
    return active.find().map(Rubric::activation).orElse(0L) + 1;
  }

  private static Contracts.Sample sample() {
    return Contracts.samples("vinnrate.models.v1").stream()
        .filter(it -> it.name().equals("io.vinnrate.model.activated.v1.json"))
        .findFirst()
        .orElseThrow();
  }
}
