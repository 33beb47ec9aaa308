package io.vinnrate.fuzz;

import io.vinnrate.fuzz.oracle.Fault;
import io.vinnrate.fuzz.oracle.Oracle;
import io.vinnrate.fuzz.request.Request;
import io.vinnrate.fuzz.request.Twist;
import io.vinnrate.fuzz.wire.Answer;
import io.vinnrate.fuzz.wire.Connection;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Sends requests over connections of its own and has the answers judged. For one thread. */
final class Sender implements AutoCloseable {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MOST_WAITS = 5;
  private static final Pattern SECONDS = Pattern.compile("[1-9]|10");

  private final Map<String, Connection> connections = new HashMap<>();
  private final Oracle oracle;

  /**
   * A sender.
   *
   * @param addresses the services' addresses by their short names
   * @param patience how long an answer may take
   */
  Sender(Map<String, URI> addresses, Oracle oracle, Duration patience) {
    addresses.forEach(
        (service, address) -> connections.put(service, new Connection(address, patience)));
    this.oracle = oracle;
  }

  /** What became of a request: its answer, if there is one, and what is wrong, if anything is. */
  record Outcome(Optional<Answer> answer, Optional<Fault> fault) {}

  /** Sends a request; when it comes too soon, again as soon as it may. */
  Outcome send(Request request) {
    Outcome outcome = once(request);
    for (int i = 0; i < MOST_WAITS && outcome.answer().filter(Sender::isTooSoon).isPresent(); i++) {
      LockSupport.parkNanos(wait(outcome.answer().get()).toNanos());
      outcome = once(request);
    }
    return outcome;
  }

  private static boolean isTooSoon(Answer answer) {
    return answer.status() == TOO_MANY_REQUESTS;
  }

  private static Duration wait(Answer answer) {
    String seconds = answer.header("Retry-After").filter(SECONDS.asMatchPredicate()).orElse("1");
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  private Outcome once(Request request) {
    String service = request.operation().service();
    Connection connection = connections.get(service);
    if (connection == null) {
      throw new IllegalStateException("Nobody knows where " + service + " is");
    }
    try {
      Answer answer = connection.exchange(request.message());
      return new Outcome(Optional.of(answer), oracle.judge(request, answer));
    } catch (SocketTimeoutException tooLong) {
      return failed(Fault.Kind.HANG, tooLong);
    } catch (ConnectException gone) {
      return failed(Fault.Kind.GONE, gone);
    } catch (IOException broken) {
      return failed(Fault.Kind.NO_ANSWER, broken);
    } finally {
      if (request.twist() == Twist.HTTP || request.twist() == Twist.AGAIN) {
        connection.close(); // what is left of it could be taken for the next request
      }
    }
  }

  private static Outcome failed(Fault.Kind kind, IOException why) {
    Fault fault = new Fault(kind, why.getClass().getSimpleName(), String.valueOf(why.getMessage()));
    return new Outcome(Optional.empty(), Optional.of(fault));
  }

  @Override
  public void close() {
    connections.values().forEach(Connection::close);
  }
}
