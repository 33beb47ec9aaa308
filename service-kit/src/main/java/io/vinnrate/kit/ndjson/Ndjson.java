package io.vinnrate.kit.ndjson;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vinnrate.kit.idempotency.AnsweredLines;
import io.vinnrate.kit.idempotency.IdempotencyKey;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.MappedProblems;
import io.vinnrate.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers a body of lines by as many lines, while it is still being sent. Holds one line, or one
 * batch, at a time: when the caller does not read the answers, no more of the body is taken.
 */
@Singleton
public class Ndjson {

  /** The media type of lines of JSON. */
  public static final String MEDIA_TYPE = "application/x-ndjson";

  /** How long a line may be unless {@code vinnrate.http.max-line-bytes} says otherwise. */
  public static final String DEFAULT_MAX_LINE_BYTES = "65536";

  /** How many lines a body may have unless {@code vinnrate.http.max-lines} says otherwise. */
  public static final String DEFAULT_MAX_LINES = "1000000";

  private static final Logger LOG = Logger.getLogger(Ndjson.class);

  private final ObjectMapper mapper;
  private final Validator validator;
  private final AnsweredLines answered;
  private final MappedProblems problems;
  private final HttpServerResponse response;
  private final LineLimits limits;

  Ndjson(
      ObjectMapper mapper,
      Validator validator,
      AnsweredLines answered,
      MappedProblems problems,
      HttpServerResponse response,
      @ConfigProperty(name = "vinnrate.http.max-line-bytes", defaultValue = DEFAULT_MAX_LINE_BYTES)
          int maxLineBytes,
      @ConfigProperty(name = "vinnrate.http.max-lines", defaultValue = DEFAULT_MAX_LINES)
          long maxLines) {
    this.mapper = mapper;
    this.validator = validator;
    this.answered = answered;
    this.problems = problems;
    this.response = response;
    this.limits = new LineLimits(maxLineBytes, maxLines);
  }

  /**
   * Answers each line of a body that is not blank, in the body's order. Blocks, so that a virtual
   * thread should call it.
   *
   * @param type what a line says; each is validated by its constraints
   * @throws ProblemException 422 when there is no line
   */
  public <T> StreamingOutput answer(InputStream body, Class<T> type, LineAnswers<T> answers) {
    LineReader lines = new LineReader(body, limits);
    Line first = first(lines);
    LineBodies<T> bodies = LineBodies.of(type, mapper, validator);
    return out ->
        untilTheCallerGoes(
            () ->
                new Conversation<>(bodies, mapper.writer(), answers, problems)
                    .hold(first, lines, out));
  }

  /**
   * The same, in batches: each is one transaction of few SQL round trips, three more with a key.
   * With a key a body that was broken off anywhere may be sent again: lines that took effect get
   * the answers that they had, also when they never arrived, and the others are done.
   *
   * @param key null when lines that are sent again are to be done again
   * @param type what a line says; each is validated by its constraints
   * @throws ProblemException 422 when there is no line
   */
  public <T> StreamingOutput answerInBatches(
      @Nullable IdempotencyKey key, InputStream body, Class<T> type, BatchAnswers<T> answers) {
    ReadAhead ahead = ReadAhead.of(body);
    LineReader reader = new LineReader(ahead, limits);
    Line first = first(reader);
    BatchLines<T> lines = new BatchLines<>(LineBodies.of(type, mapper, validator), problems);
    BatchTransactions<T> transactions =
        new BatchTransactions<>(answers, mapper.writer(), answered, key);
    return out -> {
      try (ahead) {
        untilTheCallerGoes(
            () ->
                new BatchConversation<>(
                        ahead, lines, new PatientBatches<>(transactions, problems), out)
                    .hold(first, reader));
      }
    };
  }

  private void untilTheCallerGoes(Talk talk) {
    try {
      talk.hold();
    } catch (IOException e) {
      LOG.debug("The caller has gone away", e);
      response.reset(); // else what was answered would look complete
    }
  }

  /** What goes on until the last line is answered. */
  private interface Talk {

    void hold() throws IOException;
  }

  private static Line first(LineReader lines) {
    try {
      Line first = lines.next(() -> {});
      if (first == null) {
        throw ProblemException.of(
            CommonProblem.VALIDATION_FAILED,
            "The body has no line",
            FieldError.at("#", "must have at least one line"));
      }
      return first;
    } catch (IOException e) {
      LOG.debug("The caller has gone away", e);
      throw ProblemException.of(CommonProblem.BAD_REQUEST, "The body ends too early");
    }
  }
}
