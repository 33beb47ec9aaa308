package io.vinnrate.faults.stack;

import java.util.List;
import java.util.Locale;

/**
 * An exact point at which a replica can be made to crash, between two steps that no transaction
 * spans.
 */
public enum CrashPoint {
  /** Kafka has acknowledged events; their rows are still in the outbox. */
  AFTER_SEND(
      "io.vinnrate.kit.outbox.OutboxStore",
      "delete",
      "ENTRY",
      List.of(Service.CUSTOMER, Service.OPPORTUNITY, Service.SCORING)),
  /** The effect of received events is in the database; their offsets are not committed. */
  AFTER_COMMIT(
      "io.vinnrate.kit.inbox.Inbox",
      "receive",
      "EXIT",
      List.of(Service.OPPORTUNITY, Service.SCORING)),
  /** A write is in the database; its caller was not answered. */
  BEFORE_RESPONSE(
      "io.vinnrate.kit.idempotency.Idempotency",
      "once",
      "EXIT",
      List.of(Service.CUSTOMER, Service.OPPORTUNITY));

  private final String type;
  private final String method;
  private final String place;
  private final List<Service> services;

  CrashPoint(String type, String method, String place, List<Service> services) {
    this.type = type;
    this.method = method;
    this.place = place;
    this.services = services;
  }

  /** What people call it. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The services that pass it. */
  public List<Service> services() {
    return services;
  }

  /**
   * The rule by which Byteman ends the process there.
   *
   * @param trigger the file that must be there; the first process that comes takes it away
   */
  String rule(String trigger) {
    return """
    RULE %s
    CLASS %s
    METHOD %s
    AT %s
    BIND trigger : java.io.File = new java.io.File("%s")
    IF trigger.delete()
    DO killJVM()
    ENDRULE
    """
        .formatted(words(), type, method, place, trigger);
  }
}
