package io.vinnrate.kit.problem;

import io.vinnrate.kit.precondition.StaleVersionException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** 412 for a change that was made on another version than the current one. */
@Provider
public class StaleVersionMapper implements ExceptionMapper<StaleVersionException> {

  @Context UriInfo uri;

  @Override
  public Response toResponse(StaleVersionException exception) {
    return response(uri);
  }

  private static Response response(UriInfo uri) {
    return ProblemResponses.of(
        Problem.of(
            CommonProblem.PRECONDITION_FAILED,
            CommonProblem.PRECONDITION_FAILED.explanation(),
            List.of(FieldError.inHeader("If-Match", "names another version than the current one"))),
        uri,
        null);
  }

  /**
   * The same for a change that lost the race against another one between its read and its write.
   */
  @Provider
  public static class LostRaceMapper implements ExceptionMapper<OptimisticLockException> {

    @Context UriInfo uri;

    @Override
    public Response toResponse(OptimisticLockException exception) {
      return response(uri);
    }
  }
}
