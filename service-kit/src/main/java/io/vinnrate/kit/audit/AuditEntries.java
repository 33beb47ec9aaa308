package io.vinnrate.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.vinnrate.kit.Outage;
import io.vinnrate.kit.access.Caller;
import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The table of entries; what is added takes part in the present transaction, if there is one. */
@ApplicationScoped
class AuditEntries {

  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
  private static final int FORGOTTEN_AT_ONCE = 5_000;

  private static final String ADD =
      """
      INSERT INTO audit_entry (at, subject, client, kind, acting_for, action, target_type, target_id, target_version,
        outcome, times, detail)
      SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FORGET = "SELECT audit_forget(?, ?)";

  private final Statements statements;
  private final ObjectMapper json = new ObjectMapper();
  private final Outage forgetting =
      new Outage(Logger.getLogger(AuditEntries.class), "The clean-up of the audit trail");
  private final Clock clock;
  private final Period retention;

  AuditEntries(
      AgroalDataSource database,
      Clock clock,
      @ConfigProperty(name = "vinnrate.audit.retention", defaultValue = "P400D") Period retention) {
    this.statements = new Statements(database, "The audit trail can't be read or written");
    this.clock = clock;
    this.retention = retention;
  }

  /** Adds entries, in one SQL round trip. */
  void add(List<DeedAt> deeds) {
    statements.update(
        ADD,
        List.of(
            column("timestamptz", deeds, DeedAt::at),
            ofCaller(deeds, Caller::subject),
            ofCaller(deeds, Caller::client),
            ofCaller(deeds, caller -> caller.isService() ? "service" : "person"),
            ofCaller(deeds, Caller::actingFor),
            column("text", deeds, it -> it.deed().action()),
            ofTarget("text", deeds, Target::type),
            ofTarget("text", deeds, Target::id),
            ofTarget("bigint", deeds, Target::version),
            column("text", deeds, it -> WireName.of(it.deed().outcome())),
            column("bigint", deeds, DeedAt::times),
            column("jsonb", deeds, it -> text(it.deed().detail()))));
  }

  private static ColumnArray column(
      String type, List<DeedAt> deeds, Function<DeedAt, ? extends @Nullable Object> column) {
    return ColumnArray.of(type, deeds, column);
  }

  private static ColumnArray ofCaller(
      List<DeedAt> deeds, Function<Caller, @Nullable String> column) {
    return column(
        "text",
        deeds,
        it -> {
          Caller caller = it.deed().caller();
          return caller == null ? null : column.apply(caller);
        });
  }

  private static ColumnArray ofTarget(
      String type, List<DeedAt> deeds, Function<Target, ? extends @Nullable Object> column) {
    return column(
        type,
        deeds,
        it -> {
          Target target = it.deed().target();
          return target == null ? null : column.apply(target);
        });
  }

  /** What a query finds, the newest first. One SQL round trip. */
  List<AuditEntry> find(AuditQuery query, int limit) {
    return statements.query(query.sql(), query.parameters(limit), this::read);
  }

  private AuditEntry read(ResultSet row) throws SQLException {
    String type = row.getString("target_type");
    long version = row.getLong("target_version");
    boolean hasVersion = !row.wasNull();
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("subject"),
        row.getString("client"),
        row.getString("kind"),
        row.getString("acting_for"),
        row.getString("action"),
        type == null
            ? null
            : new Target(type, row.getString("target_id"), hasVersion ? version : null),
        row.getString("outcome"),
        row.getLong("times"),
        detail(row.getString("detail")));
  }

  /** Forgets what is too old, a bounded number at a time so that no request waits behind it. */
  @Scheduled(every = "1h", delayed = "10m")
  void forgetOld() {
    var before = clock.instant().atZone(ZoneOffset.UTC).minus(retention).toInstant();
    try {
      int forgotten = FORGOTTEN_AT_ONCE;
      while (forgotten == FORGOTTEN_AT_ONCE) {
        forgotten =
            statements.read(
                FORGET,
                List.of(before, FORGOTTEN_AT_ONCE),
                result -> result.next() ? result.getInt(1) : 0);
      }
      forgetting.isOver();
    } catch (IllegalStateException e) {
      forgetting.goesOn(e);
    }
  }

  private @Nullable String text(Map<String, Object> detail) {
    try {
      return detail.isEmpty() ? null : json.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Map<String, Object> detail(@Nullable String text) {
    try {
      return text == null ? null : json.readValue(text, DETAIL);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
