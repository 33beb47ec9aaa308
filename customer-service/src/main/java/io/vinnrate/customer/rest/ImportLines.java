package io.vinnrate.customer.rest;

import io.vinnrate.customer.CustomerException;
import io.vinnrate.customer.CustomerImport;
import io.vinnrate.customer.CustomerImport.Imported;
import io.vinnrate.customer.Effect;
import io.vinnrate.customer.rest.ImportLine.Status;
import io.vinnrate.kit.ndjson.BatchAnswers;
import io.vinnrate.kit.ndjson.LineValue;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Takes over the customers of lines. */
@Singleton
class ImportLines implements BatchAnswers<CustomerRequest> {

  private static final Problem WITHOUT_EXTERNAL_ID =
      Problem.of(
          CommonProblem.VALIDATION_FAILED,
          "An import goes by external ids",
          List.of(FieldError.at("#/externalId", "must not be null")));

  private final CustomerImport imports;

  ImportLines(CustomerImport imports) {
    this.imports = imports;
  }

  @Override
  public List<ImportLine> answer(List<LineValue<CustomerRequest>> lines) {
    Iterator<Imported> imported =
        imports
            .take(
                lines.stream()
                    .map(LineValue::value)
                    .filter(request -> request.externalId() != null)
                    .map(CustomerRequest::toDetails)
                    .toList())
            .iterator();
    return lines.stream()
        .map(
            line ->
                line.value().externalId() == null
                    ? refuse(line.line(), WITHOUT_EXTERNAL_ID)
                    : answer(line.line(), imported.next()))
        .toList();
  }

  @Override
  public ImportLine refuse(long line, Problem problem) {
    return ImportLine.refused(line, problem);
  }

  private static ImportLine answer(long line, Imported imported) {
    return switch (imported) {
      case Imported.Taken(UUID id, Effect effect) -> ImportLine.taken(line, id, status(effect));
      case Imported.Refused(CustomerException reason) ->
          ImportLine.refused(line, CustomerProblemMapper.problem(reason));
    };
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
