package io.vinnrate.kit.audit;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries a caller asks for. */
public class AuditParameters {

  private static final int LONGEST = 255;

  @Parameter(description = "Who did it: the token's `sub`")
  @QueryParam("subject")
  @Nullable String subject;

  @Parameter(description = "The system that the request came from: the token's `client_id`")
  @QueryParam("client")
  @Nullable String client;

  @Parameter(description = "The id of the operation")
  @QueryParam("action")
  @Nullable String action;

  @Parameter(description = "The id of what it was done to")
  @QueryParam("target")
  @Nullable String target;

  @Parameter(
      description = "How it ended",
      schema = @Schema(enumeration = {"changed", "answered", "refused"}))
  @QueryParam("outcome")
  @Nullable String outcome;

  @Parameter(
      description = "The first moment that is of interest",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @QueryParam("from")
  @Nullable String from;

  @Parameter(
      description = "The moment before which it was",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @QueryParam("to")
  @Nullable String to;

  AuditQuery after(@Nullable String cursor) {
    return new AuditQuery(
        columns(),
        Parameters.instant("from", from),
        Parameters.instant("to", to),
        Cursor.decode(cursor, AuditQuery.LIST, 2));
  }

  private Map<String, String> columns() {
    Map<String, String> columns = new TreeMap<>();
    put(columns, "subject", "subject", subject);
    put(columns, "client", "client", client);
    put(columns, "action", "action", action);
    put(columns, "target_id", "target", target);
    Outcome ended = Parameters.oneOf("outcome", outcome, Outcome.class);
    if (ended != null) {
      columns.put("outcome", WireName.of(ended));
    }
    return columns;
  }

  private static void put(
      Map<String, String> columns, String column, String parameter, @Nullable String value) {
    if (value == null) {
      return;
    }
    if (value.isEmpty() || value.length() > LONGEST) {
      throw Parameters.bad(parameter, "must be 1 to %d characters".formatted(LONGEST));
    }
    columns.put(column, value);
  }
}
