package io.vinnrate.customer.contribution.rest;

import io.vinnrate.customer.Effect;
import io.vinnrate.customer.contribution.BulkContributions;
import io.vinnrate.customer.contribution.BulkContributions.Outcome;
import io.vinnrate.customer.contribution.rest.BulkContributionLine.Status;
import io.vinnrate.kit.ndjson.BatchAnswers;
import io.vinnrate.kit.ndjson.LineValue;
import io.vinnrate.kit.problem.Problem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Records the contributions of lines. */
@Singleton
class ContributionLines implements BatchAnswers<BulkContributionRequest> {

  private final BulkContributions contributions;

  ContributionLines(BulkContributions contributions) {
    this.contributions = contributions;
  }

  @Override
  public List<BulkContributionLine> answer(List<LineValue<BulkContributionRequest>> lines) {
    List<Outcome> outcomes =
        contributions.record(lines.stream().map(line -> line.value().toContribution()).toList());
    List<BulkContributionLine> answers = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      answers.add(answer(lines.get(i).line(), outcomes.get(i)));
    }
    return answers;
  }

  @Override
  public BulkContributionLine refuse(long line, Problem problem) {
    return BulkContributionLine.refused(line, problem);
  }

  private static BulkContributionLine answer(long line, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded(Effect effect) -> BulkContributionLine.recorded(line, status(effect));
      case Outcome.Refused(var reason) ->
          BulkContributionLine.refused(line, ContributionProblemMapper.ofLine(reason));
    };
  }

  private static Status status(Effect effect) {
    return switch (effect) {
      case CREATED -> Status.CREATED;
      case CHANGED -> Status.CHANGED;
      case NONE -> Status.UNCHANGED;
      case REMOVED -> throw new IllegalArgumentException("A line removes nothing");
    };
  }
}
