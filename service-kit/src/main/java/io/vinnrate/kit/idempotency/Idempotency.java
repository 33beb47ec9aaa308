package io.vinnrate.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vinnrate.kit.access.Caller;
import io.vinnrate.kit.access.Callers;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a repeated request the answer of the first. The key and the answer are written in the
 * transaction of the request's effect: either both are there or neither is, so a crash between the
 * commit and the response loses nothing. Only answers that changed something are kept; a refused or
 * failed request may be sent again with the same key. A key is its caller's own, and costs two SQL
 * round trips; without a key there is none.
 */
@ApplicationScoped
public class Idempotency {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final StoredAnswers answers;
  private final Callers callers;
  private final ObjectMapper json;

  Idempotency(StoredAnswers answers, Callers callers, ObjectMapper json) {
    this.answers = answers;
    this.callers = callers;
    this.json = json;
  }

  /**
   * Does a request once.
   *
   * @param header the Idempotency-Key header, or null to do it each time
   * @param operation method and path: the same key may serve another operation
   * @param body what the same key must always come with
   * @param action the request, in a transaction
   * @return the action's answer, or the stored one with the header {@code Idempotency-Replayed:
   *     true}
   * @throws ProblemException 400 for a key that can't be one, 409 while the first is in progress,
   *     422 for another body
   */
  public Response once(
      @Nullable String header, String operation, Object body, Supplier<Answer> action) {
    IdempotencyKey key = key(operation, header);
    if (key == null) {
      return response(StoredAnswer.of(QuarkusTransaction.requiringNew().call(action::get), json));
    }
    byte[] fingerprint = fingerprint(body);
    return QuarkusTransaction.requiringNew()
        .call(() -> answer(key.scope(), key.key(), fingerprint, action));
  }

  /**
   * The key of the present request; null when it has none.
   *
   * @param operation method and path: the same key may serve another operation
   * @param header the Idempotency-Key header
   * @throws ProblemException 400 for a key that can't be one
   */
  public @Nullable IdempotencyKey key(String operation, @Nullable String header) {
    String caller = callers.current().map(Caller::subject).orElse("");
    return IdempotencyKey.of(operation, caller, header);
  }

  private Response answer(String scope, String key, byte[] fingerprint, Supplier<Answer> action) {
    StoredAnswers.Claim claim = answers.claim(scope, key);
    if (claim.earlier().isPresent()) {
      return replay(claim.earlier().get(), fingerprint);
    }
    if (!claim.mine()) {
      throw inProgress();
    }
    StoredAnswer answer = StoredAnswer.of(action.get(), json).forRequest(fingerprint);
    answers.store(scope, key, answer);
    return response(answer);
  }

  private static ProblemException inProgress() {
    return new ProblemException(
        Problem.of(
            CommonProblem.REQUEST_IN_PROGRESS,
            CommonProblem.REQUEST_IN_PROGRESS.explanation(),
            List.of(FieldError.inHeader("Idempotency-Key", "belongs to a request in progress"))),
        RETRY_AFTER);
  }

  private static Response replay(StoredAnswer earlier, byte[] fingerprint) {
    if (!Arrays.equals(earlier.fingerprint(), fingerprint)) {
      throw ProblemException.of(
          CommonProblem.IDEMPOTENCY_KEY_REUSED,
          CommonProblem.IDEMPOTENCY_KEY_REUSED.explanation(),
          FieldError.inHeader("Idempotency-Key", "was used with another body"));
    }
    return Response.fromResponse(response(earlier)).header("Idempotency-Replayed", "true").build();
  }

  private static Response response(StoredAnswer answer) {
    Response.ResponseBuilder response =
        Response.status(answer.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(answer.body());
    answer.headers().forEach(response::header);
    return response.build();
  }

  private byte[] fingerprint(Object body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
