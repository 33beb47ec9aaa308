package io.vinnrate.faults.check;

import java.util.List;

/** Holds a snapshot against all that is promised. */
public final class Checker {

  private static final List<Promise> PROMISES =
      List.of(
          new Promise("acknowledged writes are in their database", WriteCheck::acknowledged),
          new Promise("refused writes have not happened", WriteCheck::refused),
          new Promise("requests with a key have happened once", WriteCheck::repeated),
          new Promise("each version has its event, without gaps", EventCheck::complete),
          new Promise("no event without a write, one event a version", EventCheck::founded),
          new Promise("read models are what their sources tell", ReadModelCheck::current),
          new Promise("what is known is scored, once", ScoreCheck::once),
          new Promise("no event waits", Checker::outbox),
          new Promise("dead letters are the poison, and nothing else", PoisonCheck::exact));

  private Checker() {}

  /** What is held against the snapshot, and how. */
  private record Promise(String words, Check check) {}

  @FunctionalInterface
  private interface Check {
    void look(Snapshot snapshot, Findings findings);
  }

  /** The verdict on a snapshot. */
  public static Verdict check(Snapshot snapshot) {
    return new Verdict(PROMISES.stream().map(promise -> line(promise, snapshot)).toList());
  }

  private static Verdict.Line line(Promise promise, Snapshot snapshot) {
    Findings findings = new Findings();
    promise.check.look(snapshot, findings);
    return new Verdict.Line(promise.words, findings.looked(), findings.violations());
  }

  private static void outbox(Snapshot snapshot, Findings findings) {
    snapshot
        .outbox()
        .forEach(
            (service, waiting) ->
                findings.expect(
                    waiting == 0,
                    Violation.Kind.OUTBOX_LEFT,
                    service.serviceName(),
                    () -> "%d events wait in the table outbox".formatted(waiting)));
  }
}
