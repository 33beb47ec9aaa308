package io.vinnrate.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;

/**
 * Says which problem an exception is, by the mappers that answer for it when it ends a request: for
 * operations that answer a request in parts, of which some fail. Works within a request only.
 */
@Singleton
public class MappedProblems {

  private final Providers providers;

  MappedProblems(Providers providers) {
    this.providers = providers;
  }

  /**
   * The problem of an exception; one that nobody foresaw is logged.
   *
   * @param exception not one of input or output
   */
  public Problem of(Exception exception) {
    return exception instanceof JsonProcessingException json
        ? JsonProblems.of(json)
        : ((Problem) mapper(exception).toResponse(exception).getEntity()).ofPart();
  }

  @SuppressWarnings("unchecked") // the mapper that is found for a class takes its instances
  private ExceptionMapper<Exception> mapper(Exception exception) {
    return (ExceptionMapper<Exception>) providers.getExceptionMapper(exception.getClass());
  }
}
