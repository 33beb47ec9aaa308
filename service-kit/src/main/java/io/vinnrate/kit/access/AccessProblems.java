package io.vinnrate.kit.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemResponses;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers for tokens that are missing, bad or not enough; what is wrong with a token stays ours.
 */
public class AccessProblems {

  @ServerExceptionMapper
  Response noToken(UnauthorizedException missing, UriInfo uri) {
    return answer(CommonProblem.UNAUTHORIZED, "Bearer", uri);
  }

  @ServerExceptionMapper
  Response badToken(AuthenticationFailedException bad, UriInfo uri) {
    return answer(CommonProblem.UNAUTHORIZED, "Bearer error=\"invalid_token\"", uri);
  }

  @ServerExceptionMapper
  Response noRole(ForbiddenException forbidden, UriInfo uri) {
    return answer(CommonProblem.FORBIDDEN, "Bearer error=\"insufficient_scope\"", uri);
  }

  private static Response answer(CommonProblem type, String challenge, UriInfo uri) {
    Problem problem = Problem.of(type, type.explanation(), List.of());
    return Response.fromResponse(ProblemResponses.of(problem, uri))
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .build();
  }
}
