package io.vinnrate.customer.contact;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.Channel;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the service levels are kept. */
@ApplicationScoped
class ServiceLevelStore {

  private static final String SELECT =
      """
      SELECT version, class, days, NULL AS channel, NULL::numeric AS per_contact, NULL::numeric AS per_hour
      FROM service_level, class_cadence
      UNION ALL
      SELECT version, NULL, NULL, channel, per_contact, per_hour FROM service_level, channel_cost
      """;

  private static final String LOCK = "SELECT version FROM service_level FOR UPDATE";

  private static final String UPDATE =
      """
      WITH cadence AS (
        UPDATE class_cadence SET days = said.days
        FROM unnest(?::text[], ?::integer[]) AS said (class, days)
        WHERE class_cadence.class = said.class),
      cost AS (
        UPDATE channel_cost SET per_contact = said.per_contact, per_hour = said.per_hour
        FROM unnest(?::text[], ?::numeric[], ?::numeric[]) AS said (channel, per_contact, per_hour)
        WHERE channel_cost.channel = said.channel)
      UPDATE service_level SET version = version + 1
      """;

  private final Statements statements;

  ServiceLevelStore(AgroalDataSource database) {
    this.statements = new Statements(database, "The service levels can't be read or written");
  }

  /** What is decided, with its version. One SQL round trip. */
  StoredServiceLevels read() {
    return statements.read(SELECT, List.of(), ServiceLevelStore::stored);
  }

  private static StoredServiceLevels stored(ResultSet row) throws SQLException {
    long version = 0;
    Map<CustomerClass, Integer> cadenceDays = new EnumMap<>(CustomerClass.class);
    Map<Channel, ChannelCost> costs = new EnumMap<>(Channel.class);
    while (row.next()) {
      version = row.getLong(1);
      String customerClass = row.getString(2);
      if (customerClass != null) {
        cadenceDays.put(CustomerClass.valueOf(customerClass), row.getInt(3));
      } else {
        costs.put(
            Channel.valueOf(row.getString(4)),
            new ChannelCost(row.getBigDecimal(5), row.getBigDecimal(6)));
      }
    }
    return new StoredServiceLevels(new ServiceLevels(cadenceDays, costs), version);
  }

  /** Keeps others from changing them until the transaction ends. One SQL round trip. */
  void lock() {
    statements.read(LOCK, List.of(), ResultSet::next);
  }

  /** Replaces them and counts a version. One SQL round trip. */
  void replace(ServiceLevels levels) {
    var cadence = levels.cadenceDays().entrySet();
    var costs = levels.costs().entrySet();
    statements.update(
        UPDATE,
        List.of(
            ColumnArray.of("text", cadence, it -> it.getKey().name()),
            ColumnArray.of("integer", cadence, Map.Entry::getValue),
            ColumnArray.of("text", costs, it -> it.getKey().name()),
            ColumnArray.of("numeric", costs, it -> it.getValue().perContact()),
            ColumnArray.of("numeric", costs, it -> it.getValue().perHour())));
  }
}
