package io.vinnrate.opportunity.rest;

import io.vinnrate.kit.ndjson.BatchAnswers;
import io.vinnrate.kit.ndjson.LineValue;
import io.vinnrate.kit.problem.MappedProblems;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.opportunity.Effect;
import io.vinnrate.opportunity.Imported;
import io.vinnrate.opportunity.OpportunityImport;
import io.vinnrate.opportunity.OpportunityLife;
import io.vinnrate.opportunity.rest.ImportLine.Status;
import io.vinnrate.opportunity.rubric.RubricException;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;

/** Takes over the opportunities of lines. */
@Singleton
class ImportLines implements BatchAnswers<ImportRequest> {

  private final OpportunityImport imports;
  private final MappedProblems problems;

  ImportLines(OpportunityImport imports, MappedProblems problems) {
    this.imports = imports;
    this.problems = problems;
  }

  @Override
  public void prepare(List<LineValue<ImportRequest>> lines) {
    imports.prepare(lives(lines));
  }

  @Override
  public List<ImportLine> answer(List<LineValue<ImportRequest>> lines) {
    Iterator<Imported> imported = imports.take(lives(lines)).iterator();
    return lines.stream().map(line -> answer(line.line(), imported.next())).toList();
  }

  @Override
  public ImportLine refuse(long line, Problem problem) {
    return ImportLine.refused(line, problem);
  }

  private static List<OpportunityLife> lives(List<LineValue<ImportRequest>> lines) {
    return lines.stream().map(line -> line.value().toLife()).toList();
  }

  private ImportLine answer(long line, Imported imported) {
    return switch (imported) {
      case Imported.Taken taken -> ImportLine.taken(line, taken.id(), status(taken.effect()));
      case Imported.Refused refused -> ImportLine.refused(line, problem(refused.why()));
    };
  }

  private Problem problem(RuntimeException why) {
    return why instanceof RubricException.UnfittingAnswers unfitting
        ? AnswersPlace.OF_OPPORTUNITY.refusal(unfitting)
        : problems.of(why);
  }

  private static Status status(Effect effect) {
    return switch (effect) {
      case CREATED -> Status.CREATED;
      case CHANGED -> Status.CHANGED;
      case NONE -> Status.UNCHANGED;
      case REMOVED -> throw new IllegalArgumentException("An import removes nothing");
    };
  }
}
