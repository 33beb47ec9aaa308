package io.vinnrate.customer.contact;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.Channel;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sums up the touchpoints of a customer. */
@ApplicationScoped
class ChannelUses {

  private static final String SELECT =
      """
      SELECT channel, count(*), count(*) FILTER (WHERE initiated_by = 'US'), sum(minutes)
      FROM touchpoint WHERE customer_id = ? AND at >= ? AND at < ? GROUP BY channel
      """;

  private final Statements statements;

  ChannelUses(AgroalDataSource database) {
    this.statements = new Statements(database, "The touchpoints can't be summed up");
  }

  /** How much every channel was used, also those that were not. One SQL round trip. */
  List<ChannelUse> of(UUID customerId, DateRange days) {
    return statements.read(
        SELECT, List.of(customerId, days.start(), days.end()), ChannelUses::uses);
  }

  private static List<ChannelUse> uses(ResultSet row) throws SQLException {
    Map<Channel, ChannelUse> uses = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      uses.put(channel, new ChannelUse(channel, 0, 0, 0));
    }
    while (row.next()) {
      Channel channel = Channel.valueOf(row.getString(1));
      uses.put(channel, new ChannelUse(channel, row.getLong(2), row.getLong(3), row.getLong(4)));
    }
    return List.copyOf(uses.values());
  }
}
