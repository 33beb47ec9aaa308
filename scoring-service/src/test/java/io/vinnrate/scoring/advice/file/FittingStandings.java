package io.vinnrate.scoring.advice.file;

import io.vinnrate.scoring.advice.Advice;
import io.vinnrate.scoring.advice.AdviceCatalogue;
import io.vinnrate.scoring.advice.BuyingProcess;
import io.vinnrate.scoring.advice.Condition;
import io.vinnrate.scoring.advice.Dimension;
import io.vinnrate.scoring.advice.Evidence;
import io.vinnrate.scoring.advice.Standing;
import io.vinnrate.scoring.advice.Standings;
import io.vinnrate.scoring.model.BuyingRole;
import io.vinnrate.scoring.model.Factor;
import io.vinnrate.scoring.opportunity.OpportunityStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks among standings that an opportunity can really have (the phase follows from the stage, the
 * difficulty from the desire and the process) for those that an advice fits.
 */
final class FittingStandings {

  private static final Map<String, String> PHASES =
      Map.of(
          "tacticalMarketing", "interest",
          "segmenting", "interest",
          "prospecting", "interest",
          "customerMeetings", "sellingIn",
          "meetingFollowUp", "sellingIn",
          "closing", "buying",
          "delivery", "afterPurchase",
          "resale", "afterPurchase");

  private FittingStandings() {}

  static Stream<Standing> of(Advice advice) {
    AdviceCatalogue alone = new AdviceCatalogue(List.of(advice));
    List<Standing> all = new ArrayList<>();
    for (Map<String, String> answers : answers(advice)) {
      Evidence evidence =
          Standings.evidence(answers, EnumSet.complementOf(EnumSet.of(BuyingRole.OTHER)));
      for (OpportunityStatus status : EnumSet.complementOf(EnumSet.of(OpportunityStatus.DELETED))) {
        for (String stage : Dimension.STAGE.possible()) {
          for (String customerClass : Dimension.CLASS.possible()) {
            for (BuyingProcess process : List.of(BuyingProcess.values())) {
              all.add(standing(status, stage, process, customerClass, weakest(advice), evidence));
            }
            all.add(standing(status, stage, null, customerClass, weakest(advice), evidence));
          }
        }
      }
    }
    return all.stream().filter(it -> !alone.match(it).isEmpty());
  }

  private static Standing standing(
      OpportunityStatus status,
      String stage,
      @Nullable BuyingProcess process,
      String customerClass,
      @Nullable Factor weakest,
      Evidence evidence) {
    return new Standing(
        status, stage, PHASES.get(stage), process, customerClass, weakest, evidence, 100L);
  }

  /** What it demands of the answers, with each need level and buying desire there can be. */
  private static List<Map<String, String>> answers(Advice advice) {
    Map<String, String> demanded = new HashMap<>();
    for (Condition condition : advice.conditions()) {
      if (condition instanceof Condition.Answered answered) {
        demanded.put(answered.criterion(), answered.answers().getFirst());
      }
    }
    List<Map<String, String>> all = new ArrayList<>();
    for (String needLevel : Dimension.NEED_LEVEL.possible()) {
      for (String desire : List.of("1", "2", "3", "4", "5", "unknown")) {
        Map<String, String> answers = new HashMap<>();
        answers.put("needLevel", needLevel);
        answers.put("buyingDesire", desire);
        answers.values().removeIf("unknown"::equals);
        answers.putAll(demanded);
        all.add(answers);
      }
    }
    return all;
  }

  private static @Nullable Factor weakest(Advice advice) {
    for (Condition condition : advice.conditions()) {
      if (condition instanceof Condition.OneOf one && one.dimension() == Dimension.WEAKEST_FACTOR) {
        return Factor.ofKey(one.values().getFirst()).orElseThrow();
      }
    }
    return null;
  }
}
