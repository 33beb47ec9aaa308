package io.vinnrate.scoring.advice.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vinnrate.scoring.advice.Condition;
import io.vinnrate.scoring.advice.Dimension;
import io.vinnrate.scoring.model.BuyingRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When advice fits, in JSON: as in the catalogue's file, what is not demanded is absent. */
@Schema(
    name = "AdviceConditions",
    description =
        "All of these must hold, each by one of its values; without a status the advice is for open"
            + " opportunities")
record ConditionsBody(
    @Nullable List<String> status,
    @Nullable List<String> phase,
    @Nullable List<String> stage,
    @Nullable List<String> needLevel,
    @Nullable List<String> buyingProcess,
    @Nullable List<String> difficulty,
    @JsonProperty("class") @Nullable List<String> customerClass,
    @Nullable List<String> weakestFactor,
    @Schema(
            type = SchemaType.OBJECT,
            description = "Effective answers to criteria of the default rubric",
            examples = "{\"sponsor\": [\"none\", \"passive\"]}")
        @Nullable Map<String, List<String>> answers,
    @Schema(description = "Criteria that all lack an answer") @Nullable List<String> unanswered,
    @Schema(description = "Roles that nobody has in a buying centre that is not empty")
        @Nullable List<BuyingRole> missingRoles,
    @Schema(description = "How many days ago the last assessment was, at least", examples = "90")
        @Nullable Integer assessedBeforeDays) {

  static ConditionsBody of(List<Condition> conditions) {
    Map<Dimension, List<String>> dimensions = new EnumMap<>(Dimension.class);
    Map<String, List<String>> answers = new LinkedHashMap<>();
    List<String> unanswered = new ArrayList<>();
    List<BuyingRole> missingRoles = new ArrayList<>();
    Integer days = null;
    for (Condition condition : conditions) {
      switch (condition) {
        case Condition.OneOf one -> dimensions.put(one.dimension(), one.values());
        case Condition.Answered one -> answers.put(one.criterion(), one.answers());
        case Condition.Unanswered one -> unanswered.add(one.criterion());
        case Condition.MissingRole one -> missingRoles.add(one.role());
        case Condition.AssessedBefore one -> days = one.days();
      }
    }
    return new ConditionsBody(
        dimensions.get(Dimension.STATUS),
        dimensions.get(Dimension.PHASE),
        dimensions.get(Dimension.STAGE),
        dimensions.get(Dimension.NEED_LEVEL),
        dimensions.get(Dimension.BUYING_PROCESS),
        dimensions.get(Dimension.DIFFICULTY),
        dimensions.get(Dimension.CLASS),
        dimensions.get(Dimension.WEAKEST_FACTOR),
        answers.isEmpty() ? null : answers,
        unanswered.isEmpty() ? null : unanswered,
        missingRoles.isEmpty() ? null : missingRoles,
        days);
  }
}
