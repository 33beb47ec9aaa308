package io.vinnrate.scoring.advice.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.scoring.advice.Advice;
import io.vinnrate.scoring.advice.Condition;
import io.vinnrate.scoring.advice.Dimension;
import io.vinnrate.scoring.model.BuyingRole;
import io.vinnrate.scoring.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An entry of the file; what is wrong with it is an IllegalArgumentException. */
record AdviceEntry(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) List<String> rows,
    @JsonProperty(required = true) Map<String, JsonNode> when,
    @JsonProperty(required = true) Text text) {

  Advice toAdvice() {
    List<Condition> conditions = new ArrayList<>();
    when.forEach((key, value) -> conditions(key, value).forEach(conditions::add));
    return new Advice(id, rows, conditions, text);
  }

  private static Stream<Condition> conditions(String key, JsonNode value) {
    return switch (key) {
      case "answers" -> answered(value);
      case "unanswered" -> texts(key, value).stream().map(Condition.Unanswered::new);
      case "missingRoles" ->
          texts(key, value).stream().map(role -> new Condition.MissingRole(role(role)));
      case "assessedBeforeDays" -> Stream.of(new Condition.AssessedBefore(days(value)));
      default -> Stream.of(new Condition.OneOf(dimension(key), texts(key, value)));
    };
  }

  private static Stream<Condition> answered(JsonNode answers) {
    require(answers.isObject(), "answers must be an object");
    return answers.properties().stream()
        .map(it -> new Condition.Answered(it.getKey(), texts(it.getKey(), it.getValue())));
  }

  private static Dimension dimension(String key) {
    return Dimension.ofKey(key)
        .orElseThrow(() -> new IllegalArgumentException("there is no dimension " + key));
  }

  private static BuyingRole role(String key) {
    return WireName.constant(BuyingRole.class, key)
        .orElseThrow(() -> new IllegalArgumentException("there is no buying role " + key));
  }

  private static int days(JsonNode days) {
    require(days.isInt(), "assessedBeforeDays must be a whole number");
    return days.intValue();
  }

  private static List<String> texts(String key, JsonNode list) {
    require(list.isArray() && !list.isEmpty(), key + " must be a list that is not empty");
    list.forEach(it -> require(it.isTextual(), key + " must be a list of texts"));
    return list.valueStream().map(JsonNode::textValue).toList();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
